import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { say } from '../../shared/words/words'
import { useLayoutStore } from '../state/layout'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { workbenchPanes } from './arrangement'
import { useIsWide } from './width'

export interface WorkbenchProps {
  /** The source that is read. */
  readonly reading: ReactNode
  /** The note that is written. */
  readonly writing: ReactNode
}

/** Source and note: both side by side, or the one that fits. */
export function Workbench({ reading, writing }: WorkbenchProps) {
  const { folder } = useSnapshot()
  const place = usePlaceStore((store) => store.place)
  const { isSplit, focused, change } = useLayoutStore()
  const hasRoomForTwo = useIsWide('single')
  const panes = workbenchPanes(place, { isSplit, focused, hasRoomForTwo })
  const sizes = useDefaultLayout({
    id: `workbench of ${folder}`,
    panelIds: [...(panes.reading ? ['reading'] : []), ...(panes.writing ? ['writing'] : [])],
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  })
  const remember = (name: 'reading' | 'writing') => () => {
    if (focused !== name) change({ focused: name })
  }
  return (
    <Group {...sizes} resizeTargetMinimumSize={{ fine: 9, coarse: 24 }}>
      {panes.reading && (
        <Panel
          key="reading"
          id="reading"
          defaultSize="57"
          minSize={400}
          onFocusCapture={remember('reading')}
        >
          {reading}
        </Panel>
      )}
      {panes.isSplit && <Separator className="splitter" aria-label={say('frame:pane.resize')} />}
      {panes.writing && (
        <Panel key="writing" id="writing" minSize={320} onFocusCapture={remember('writing')}>
          {writing}
        </Panel>
      )}
    </Group>
  )
}
