import type { SourceSummary } from '../../shared/ipc/views'
import { edtfWords } from '../../shared/dates/edtf'
import { say } from '../../shared/words/words'
import { ListPane } from '../frame/list-pane'
import { openRecord } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { ReliabilityBox } from '../ui/grade-box'
import type { RecordGroup } from '../ui/record-list'
import { sourceOrders, type SourceOrder } from './source-order'

/** All sources with their grade, found by title, author, publisher or key. */
export function SourceList() {
  const { sources } = useSnapshot()
  const current = usePlaceStore(({ place }) => place.source)
  return (
    <ListPane<SourceOrder>
      title={say('frame:section.sources')}
      count={sources.length}
      groupsFor={(words, order) => sourceGroups(sources, words, order)}
      sorts={[
        { id: 'issued', label: say('sources:list.byDate') },
        { id: 'title', label: say('frame:list.byTitle') },
        { id: 'grade', label: say('sources:list.byLetter') },
      ]}
      filterPlaceholder={say('sources:list.filter')}
      current={current}
      onOpen={(path) => {
        openRecord(path, 'source')
      }}
      add={{ label: say('sources:add.title'), command: 'source.new' }}
      empty={say('sources:list.empty')}
    />
  )
}

/** The sources that match, in the order chosen. */
export function sourceGroups(
  sources: readonly SourceSummary[],
  words: string,
  order: SourceOrder,
): RecordGroup[] {
  const matching = sources.filter((source) => isFound(source, words)).sort(sourceOrders[order])
  return [
    {
      id: 'sources',
      title: null,
      rows: matching.map(({ path, title, key, issued, reliability }) => ({
        id: path,
        title,
        mark: <ReliabilityBox reliability={reliability} />,
        detail: (
          <>
            {issued !== null && `${edtfWords(issued)} · `}
            <span className="voice-code">{key}</span>
          </>
        ),
      })),
    },
  ]
}

function isFound({ title, authors, publisher, key }: SourceSummary, words: string): boolean {
  return [title, authors, publisher, key].some((one) => one.toLocaleLowerCase().includes(words))
}
