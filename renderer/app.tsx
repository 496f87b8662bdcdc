import { useEffect, useState } from 'react'
import type { Output } from '../shared/ipc/contract'
import { Frame } from './frame/frame'
import { Inspector } from './frame/inspector'
import type { Rooms } from './frame/room'
import { useShortcuts } from './frame/shortcuts'
import { showTheme } from './frame/theme'
import { Workbench } from './frame/workbench'
import { ask } from './state/bridge'
import { useFollowNotebook } from './state/follow-notebook'
import { useNotebookStore } from './state/notebook'
import { Toasts } from './ui/toast'

/** Features meet here and nowhere else. */
const rooms: Rooms = {
  notes: {
    list: null,
    main: <Workbench reading={null} writing={null} />,
    inspector: <Inspector />,
  },
  sources: {
    list: null,
    main: <Workbench reading={null} writing={null} />,
    inspector: <Inspector />,
  },
  entities: { list: null, main: null },
  claims: { main: null },
  dossiers: { list: null, main: null },
  problems: { main: null },
}

export function App() {
  const info = useStart()
  const isOpen = useNotebookStore(({ snapshot }) => snapshot !== null)
  useFollowNotebook()
  useShortcuts()
  if (!info) return null
  return (
    <>
      {isOpen && <Frame rooms={rooms} />}
      <Toasts />
    </>
  )
}

/** What is known of the app, once main has answered; a notebook that is open already is adopted. */
function useStart(): Output<'app.info'> | null {
  const [info, setInfo] = useState<Output<'app.info'> | null>(null)
  useEffect(() => {
    void Promise.all([ask('app.info', null), ask('notebook.current', null)]).then(
      ([known, snapshot]) => {
        showTheme(known.theme)
        useNotebookStore.getState().adopt(snapshot)
        setInfo(known)
      },
    )
  }, [])
  return info
}
