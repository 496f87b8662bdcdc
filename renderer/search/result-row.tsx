import Quote from 'lucide-react/icons/quote'
import Waypoints from 'lucide-react/icons/waypoints'
import type { ReactNode } from 'react'
import type { FoundView } from '../../shared/ipc/search-views'
import type { Snapshot } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { kindIcons } from '../frame/section-icons'
import { useSnapshot } from '../state/notebook'
import { EntityGlyph } from '../ui/entity-glyph'
import { Icon } from '../ui/icon'
import { StatusMark } from '../ui/status-mark'
import { Marked } from './marked'

export interface ResultRowProps {
  readonly found: FoundView
  readonly id: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onOpen: (isBeside: boolean) => void
}

/** One result: what it is called, where the words stand, and what is around them. */
export function ResultRow({ found, id, isChosen, onChoose, onOpen }: ResultRowProps) {
  const snapshot = useSnapshot()
  const { title, titleMarks, snippet, snippetMarks } = found
  return (
    <div
      role="option"
      id={id}
      aria-selected={isChosen}
      className={`result result-${found.kind}`}
      onMouseDown={(event) => {
        // The field keeps the focus, and with it the keys.
        event.preventDefault()
        onChoose()
      }}
      onClick={(event) => {
        onOpen(event.ctrlKey || event.metaKey)
      }}
    >
      <span className="result-mark">{markOf(found, snapshot)}</span>
      <span className="result-words">
        <span className="result-title" dir="auto">
          <Marked text={title} ranges={titleMarks} />
        </span>
        {snippet !== '' && (
          <span className="result-snippet" dir="auto">
            <Marked text={snippet} ranges={snippetMarks} />
          </span>
        )}
      </span>
      <span className="result-where numeric">{whereOf(found)}</span>
    </div>
  )
}

function whereOf({ where, count }: FoundView): string {
  const times = count > 1 ? [say('search:times', { count })] : []
  const place =
    where === null
      ? []
      : 'line' in where
        ? [say('search:line', { line: where.line })]
        : [`¶${where.paragraph}`]
  return [...times, ...place].join(' · ')
}

function markOf({ kind, path, id }: FoundView, snapshot: Snapshot): ReactNode {
  switch (kind) {
    case 'claim': {
      const view = snapshot.claims.find(({ claim }) => claim.id === id)
      return view && <StatusMark status={view.claim.status} isWordHidden />
    }
    case 'entity': {
      const type = snapshot.entities.find((entity) => entity.path === path)?.type
      const glyph = snapshot.entityTypes.find((one) => one.id === type)?.glyph
      return glyph ? <EntityGlyph glyph={glyph} /> : <Icon of={kindIcons.entity} />
    }
    case 'passage':
      return <Icon of={Quote} />
    case 'relation':
      return <Icon of={Waypoints} />
    case 'note':
    case 'source':
    case 'dossier':
      return <Icon of={kindIcons[kind]} />
  }
}
