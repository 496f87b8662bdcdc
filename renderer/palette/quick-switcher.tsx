import { go } from 'fuzzysort'
import Plus from 'lucide-react/icons/plus'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Snapshot } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { openClaim, openRecord } from '../frame/open-record'
import { kindIcons } from '../frame/section-icons'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { EntityGlyph } from '../ui/entity-glyph'
import { Icon } from '../ui/icon'
import { Keys } from '../ui/keys'
import { StatusMark } from '../ui/status-mark'
import { Highlight } from './highlight'
import { PaletteSheet, type PaletteRow } from './palette-sheet'
import { inOrderOfUse, recentIds, recordEntries, type RecordEntry } from './record-entries'

const mostRows = 12
/** Below this a match is by chance. */
const leastScore = 0.4

export interface QuickSwitcherProps {
  readonly onClose: () => void
  /** `>` was typed: commands are wanted. */
  readonly onCommands: () => void
}

/** Goes to a record by a part of its name; the last line makes a note of that name. */
export function QuickSwitcher({ onClose, onCommands }: QuickSwitcherProps) {
  const snapshot = useSnapshot()
  const { past, place } = usePlaceStore()
  const [query, setQuery] = useState('')
  const entries = useMemo(
    () => inOrderOfUse(recordEntries(snapshot), recentIds(past, place)),
    [snapshot, past, place],
  )
  const words = query.trim()
  const found = useMemo(() => findRows(words, entries, snapshot), [words, entries, snapshot])
  const rows = words === '' || snapshot.readOnly !== null ? found : [...found, creationRow(words)]

  const onKey = (event: KeyboardEvent) => {
    const isCreation =
      event.key === 'Enter' && event.shiftKey && words !== '' && snapshot.readOnly === null
    if (isCreation) {
      onClose()
      attempt(() => createNote(words))
    }
    return isCreation
  }
  return (
    <PaletteSheet
      label={say('frame:switcher.label')}
      placeholder={say('frame:titleBar.goTo')}
      query={query}
      onQuery={(next) => {
        if (next === '>') onCommands()
        else setQuery(next)
      }}
      rows={rows}
      empty={say('frame:switcher.empty')}
      foot={[
        { keys: 'Enter', does: say('frame:switcher.open') },
        { keys: 'Ctrl+Enter', does: say('frame:switcher.beside') },
        { keys: 'Shift+Enter', does: say('frame:switcher.create') },
        { keys: 'Esc', does: say('frame:switcher.close') },
        { keys: '>', does: say('frame:switcher.commands') },
      ]}
      {...{ onClose, onKey }}
    />
  )
}

function findRows(
  words: string,
  entries: readonly RecordEntry[],
  snapshot: Snapshot,
): PaletteRow[] {
  if (words === '')
    return entries.slice(0, mostRows).map((entry) => row(entry, snapshot, entry.title))
  const found = go(words, entries, {
    keys: [(entry) => entry.title, (entry) => entry.also.join(' · ')],
    limit: mostRows,
    // A claim is a sentence and holds many names: the record of that name comes first.
    scoreFn: ({ score, obj }) => (obj.kind === 'claim' ? score * 0.8 : score),
    threshold: leastScore,
  })
  return found.map((result) => {
    const [title, also] = result
    const entry = result.obj
    return row(
      entry,
      snapshot,
      title ? <Highlight of={title} text={entry.title} /> : entry.title,
      also && also.score > 0 ? <Highlight of={also} text={entry.also.join(' · ')} /> : undefined,
    )
  })
}

function row(
  entry: RecordEntry,
  snapshot: Snapshot,
  title: ReactNode,
  note: ReactNode = entry.kind === 'entity' ? entry.also.slice(0, 3).join(' · ') : undefined,
): PaletteRow {
  const type = snapshot.entityTypes.find((one) => one.id === entry.type)
  return {
    id: `${entry.kind} ${entry.id}`,
    mark: markOf(entry, snapshot),
    title,
    note,
    end: type?.name ?? say(`frame:kind.${entry.kind}`),
    run: (manner) => {
      if (entry.kind === 'claim') openClaim(entry.id)
      else openRecord(entry.id, entry.kind, manner === 'beside')
    },
  }
}

function markOf({ kind, type, status }: RecordEntry, { entityTypes }: Snapshot): ReactNode {
  if (kind === 'claim') return status && <StatusMark status={status} isWordHidden />
  const glyph = entityTypes.find((one) => one.id === type)?.glyph
  return glyph ? <EntityGlyph glyph={glyph} /> : <Icon of={kindIcons[kind]} />
}

function creationRow(title: string): PaletteRow {
  return {
    id: 'create',
    mark: <Icon of={Plus} />,
    title: say('frame:switcher.createNote', { title }),
    end: <Keys of="Shift+Enter" />,
    run: () => {
      attempt(() => createNote(title))
    },
  }
}

async function createNote(title: string): Promise<void> {
  const { path } = await ask('notes.create', { title })
  openRecord(path, 'note', true)
}
