import { useState } from 'react'
import type { DossierSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { useDraft } from '../editor/desk'
import { RecordEditor } from '../editor/record-editor'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { Choice } from '../ui/choice'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { BeforeExport } from './check/before-export'
import { ReadingView } from './reading-view'
import { useFollowOutline } from './use-follow-outline'
import { usePreview } from './use-preview'
import './dossiers.css'

type View = 'reading' | 'markdown'

/** The dossier that is open, as it will be read or as it is written, and what to look at before. */
export function DossierPane() {
  const { dossiers } = useSnapshot()
  const path = usePlaceStore(({ place }) => place.dossier)
  const dossier = dossiers.find((one) => one.path === path)
  return dossier ? <Composer key={dossier.path} dossier={dossier} /> : <NoDossier />
}

function Composer({ dossier }: { readonly dossier: DossierSummary }) {
  const { path, title } = dossier
  const label = say('dossiers:text')
  const [view, setView] = useState<View>('reading')
  const { draft, failure: notRead } = useDraft(path, label)
  const { preview, failure } = usePreview(path)
  const go = usePlaceStore((store) => store.go)
  useFollowOutline(path, draft, view)
  const goToLine = (line: number) => {
    setView('markdown')
    requestAnimationFrame(() => {
      const editor = draft?.view
      if (!editor) return
      const { from } = editor.state.doc.line(Math.min(line, editor.state.doc.lines))
      editor.dispatch({ selection: { anchor: from }, scrollIntoView: true })
      editor.focus()
    })
  }
  return (
    <div className="dossier">
      <Pane
        name="main"
        label={say('frame:pane.dossier')}
        icon={sectionIcons.dossiers}
        title={title}
        onClose={() => {
          go({ dossier: null })
        }}
        actions={
          <Choice<View>
            label={say('dossiers:view.label')}
            items={[
              { id: 'reading', label: say('dossiers:view.reading') },
              { id: 'markdown', label: say('dossiers:view.markdown') },
            ]}
            value={view}
            onChange={setView}
          />
        }
      >
        {notRead !== null && <Notice kind="danger">{notRead}</Notice>}
        {failure !== null && <Notice kind="danger">{failure}</Notice>}
        {view === 'reading' ? (
          <ReadingView markdown={preview?.markdown ?? null} />
        ) : (
          <div className="dossier-source">
            <RecordEditor path={path} label={label} />
          </div>
        )}
      </Pane>
      <BeforeExport path={path} problems={preview?.problems ?? null} onLine={goToLine} />
    </div>
  )
}

function NoDossier() {
  const { dossiers } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  return (
    <Pane
      name="main"
      label={say('frame:section.dossiers')}
      icon={sectionIcons.dossiers}
      title={say('frame:section.dossiers')}
    >
      <EmptyState
        title={say(dossiers.length === 0 ? 'dossiers:empty.title' : 'dossiers:empty.noneOpen')}
        sentence={say('dossiers:empty.sentence')}
        actions={
          isReadOnly
            ? []
            : [
                {
                  label: say('dossiers:empty.make'),
                  detail: say('dossiers:empty.makeDetail'),
                  icon: sectionIcons.dossiers,
                  run: () => {
                    runCommand('dossier.new')
                  },
                },
              ]
        }
      />
    </Pane>
  )
}
