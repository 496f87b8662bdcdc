import type { NoteSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { ListPane } from '../frame/list-pane'
import { openRecord } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import type { RecordGroup } from '../ui/record-list'

type Order = 'newest' | 'title'

/** All notes, newest first, found by title, tag or first words. */
export function NoteList() {
  const { notes } = useSnapshot()
  const current = usePlaceStore(({ place }) => place.note)
  return (
    <ListPane<Order>
      title={say('frame:section.notes')}
      count={notes.length}
      groupsFor={(words, order) => noteGroups(notes, words, order)}
      sorts={[
        { id: 'newest', label: say('frame:list.byNewest') },
        { id: 'title', label: say('frame:list.byTitle') },
      ]}
      filterPlaceholder={say('notes:list.filter')}
      current={current}
      onOpen={(path) => {
        openRecord(path, 'note')
      }}
      add={{ label: say('notes:new'), command: 'note.new' }}
      empty={say('notes:list.empty')}
    />
  )
}

/** The notes that match, in the order chosen. */
export function noteGroups(
  notes: readonly NoteSummary[],
  words: string,
  order: Order,
): RecordGroup[] {
  const matching = notes.filter((note) => isFound(note, words)).sort(comparers[order])
  return [
    {
      id: 'notes',
      title: null,
      rows: matching.map(({ path, title, excerpt }) => ({
        id: path,
        title,
        detail: excerpt === '' ? say('notes:list.noText') : excerpt,
      })),
    },
  ]
}

function isFound({ title, tags, aliases, excerpt }: NoteSummary, words: string): boolean {
  return [title, ...tags, ...aliases, excerpt].some((one) =>
    one.toLocaleLowerCase().includes(words),
  )
}

const comparers: Readonly<Record<Order, (one: NoteSummary, other: NoteSummary) => number>> = {
  newest: (one, other) => other.modified.localeCompare(one.modified),
  title: (one, other) => one.title.localeCompare(other.title),
}
