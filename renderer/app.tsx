import { useEffect, useState } from 'react'
import type { Output } from '../shared/ipc/contract'
import { say } from '../shared/words/words'
import { ClaimSheets } from './claims/claim-sheets'
import { ClaimsRoom } from './claims/claims-room'
import { DossierCommands } from './dossiers/dossier-commands'
import { DossierPane } from './dossiers/dossier-pane'
import { DossierSide } from './dossiers/dossier-side'
import { ConflictSheet } from './editor/conflict-sheet'
import { followFiles } from './editor/desk'
import { HomelessSheet } from './editor/homeless-sheet'
import { RecordEditor } from './editor/record-editor'
import { bringBack } from './editor/recovered'
import { EntityCard } from './entities/entity-card'
import { EntityList } from './entities/entity-list'
import { EntitySheets } from './entities/entity-sheets'
import { FailureSheet } from './frame/failure-sheet'
import { Frame } from './frame/frame'
import { Inspector } from './frame/inspector'
import { useOutsideNews } from './frame/outside-news'
import type { Rooms } from './frame/room'
import { useMenuCommands } from './frame/menu-commands'
import { useShortcuts } from './frame/shortcuts'
import { showTheme, useThemeCommands } from './frame/theme'
import { WorkPanel } from './frame/work-panel'
import { Workbench } from './frame/workbench'
import { HistoryCommands } from './history/history-commands'
import { MentionCommands } from './mentions/mention-commands'
import { NoteCommands } from './notes/note-commands'
import { NoteList } from './notes/note-list'
import { NotePane } from './notes/note-pane'
import { Palettes } from './palette/palettes'
import { ProblemsRoom } from './problems/problems-room'
import { EntityRelations } from './relations/entity-relations'
import { RelationSheets } from './relations/relation-sheets'
import { NarrowPane } from './search/narrow-pane'
import { SearchRoom } from './search/search-room'
import { ReadingPane } from './sources/reading-pane'
import { SourceCommands } from './sources/source-commands'
import { SourceList } from './sources/source-list'
import { attempt } from './state/attempt'
import { ask } from './state/bridge'
import { useFollowNotebook } from './state/follow-notebook'
import { useNotebookStore } from './state/notebook'
import { show } from './state/open-notebook'
import { hasRecord, usePlaceStore } from './state/place'
import { rememberPlaces } from './state/remembered-place'
import { isSafeStart } from './state/safe-start'
import { SettingsCommands } from './settings/settings-commands'
import { TrashCommands } from './trash/trash-commands'
import { Toasts } from './ui/toast'
import { NotebookCommands } from './welcome/notebook-commands'
import { Welcome } from './welcome/welcome'

type AppInfo = Output<'app.info'>

const workbench = <Workbench reading={<ReadingPane />} writing={<NotePane />} />

/** Features meet here and nowhere else. */
const rooms: Rooms = {
  notes: { list: <NoteList />, main: workbench, inspector: <Inspector /> },
  sources: { list: <SourceList />, main: workbench, inspector: <Inspector /> },
  entities: {
    list: <EntityList />,
    main: (
      <EntityCard
        description={(path) => <RecordEditor path={path} label={say('entities:description')} />}
        relations={({ path, title }) => <EntityRelations path={path} name={title} />}
      />
    ),
    inspector: <Inspector />,
  },
  claims: { main: <ClaimsRoom /> },
  dossiers: { list: <DossierSide />, main: <DossierPane /> },
  search: { list: <NarrowPane />, main: <SearchRoom /> },
  problems: { main: <ProblemsRoom /> },
}

export function App() {
  const [info, setInfo] = useAppInfo()
  const folder = useNotebookStore(({ snapshot }) => snapshot?.folder ?? null)
  const mayOpen = useMayOpenRecords()
  useEffect(followFiles, [])
  useFollowNotebook()
  useOutsideNews()
  useShortcuts()
  useMenuCommands()
  useThemeCommands()
  useEffect(rememberPlaces, [])
  useEffect(() => {
    if (folder !== null && mayOpen) attempt(bringBack)
  }, [folder, mayOpen])
  if (!info) return null
  return (
    <>
      {folder === null ? (
        <Welcome
          info={info}
          onForget={(forgotten) =>
            void ask('app.forgetRecent', { folder: forgotten }).then(setInfo)
          }
        />
      ) : (
        <>
          <Frame key={folder} rooms={rooms} />
          <NoteCommands />
          <SourceCommands />
          <EntitySheets />
          <ClaimSheets />
          <RelationSheets />
          <DossierCommands />
          <ConflictSheet />
          <HistoryCommands />
          <MentionCommands />
          <TrashCommands />
          <HomelessSheet />
        </>
      )}
      <Palettes info={info} />
      <SettingsCommands />
      <NotebookCommands documents={info.documents} />
      <FailureSheet />
      <WorkPanel />
      <Toasts />
    </>
  )
}

/** After a safe start no record is touched before the user opens one. */
function useMayOpenRecords(): boolean {
  return usePlaceStore(({ place }) => !isSafeStart() || hasRecord(place))
}

/** What main knows of the app. A notebook that is open already, after a reload, is shown again. */
function useAppInfo() {
  const [info, setInfo] = useState<AppInfo | null>(null)
  const isOpen = useNotebookStore(({ snapshot }) => snapshot !== null)
  useEffect(() => {
    void ask('app.info', null).then((known) => {
      showTheme(known.theme)
      setInfo(known)
    })
  }, [isOpen])
  useEffect(() => {
    void ask('notebook.current', null).then((snapshot) => {
      if (snapshot) show(snapshot)
    })
  }, [])
  return [info, setInfo] as const
}
