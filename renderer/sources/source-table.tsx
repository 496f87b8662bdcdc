import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  type SortDescriptor,
} from 'react-aria-components'
import type { SourceSummary } from '../../shared/ipc/views'
import { edtfWords } from '../../shared/dates/edtf'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { openRecord } from '../frame/open-record'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ReliabilityBox } from '../ui/grade-box'
import { sourceOrders, type SourceOrder } from './source-order'

/** All sources side by side: how good they are, where they have it from, what rests on them. */
export function SourceTable() {
  const { sources } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const [sort, setSort] = useState<SortDescriptor>({ column: 'issued', direction: 'ascending' })
  return (
    <Pane
      name="reading"
      label={say('frame:section.sources')}
      icon={sectionIcons.sources}
      title={say('frame:section.sources')}
      count={sources.length}
      actions={
        !isReadOnly &&
        sources.length > 0 && (
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              runCommand('source.new')
            }}
          >
            {say('sources:add.title')}
          </Button>
        )
      }
    >
      {sources.length === 0 ? (
        <NoSource />
      ) : (
        <Table
          className="source-table"
          aria-label={say('frame:section.sources')}
          sortDescriptor={sort}
          onSortChange={setSort}
          onRowAction={(path) => {
            openRecord(String(path), 'source')
          }}
        >
          <TableHeader>
            {columns.map(({ id, isNumber }) => (
              <Column
                key={id}
                id={id}
                isRowHeader={id === 'title'}
                allowsSorting={id in sourceOrders}
                className={isNumber ? 'source-table-number' : ''}
              >
                {({ sortDirection }) => (
                  <>
                    {say(`sources:column.${id}`)}
                    {sortDirection && (
                      <span aria-hidden>{sortDirection === 'ascending' ? ' ↓' : ' ↑'}</span>
                    )}
                  </>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={sorted(sources, sort)}>
            {(source) => <SourceRow key={source.path} source={source} />}
          </TableBody>
        </Table>
      )}
    </Pane>
  )
}

const columns = [
  { id: 'title', isNumber: false },
  { id: 'authors', isNumber: false },
  { id: 'issued', isNumber: false },
  { id: 'grade', isNumber: false },
  { id: 'origin', isNumber: false },
  { id: 'passages', isNumber: true },
  { id: 'claims', isNumber: true },
] as const

function sorted(
  sources: readonly SourceSummary[],
  { column, direction }: SortDescriptor,
): SourceSummary[] {
  const inOrder = [...sources].sort(sourceOrders[isOrder(column) ? column : 'title'])
  return direction === 'descending' ? inOrder.reverse() : inOrder
}

function isOrder(column: unknown): column is SourceOrder {
  return typeof column === 'string' && column in sourceOrders
}

function SourceRow({ source }: { readonly source: SourceSummary }) {
  const { path, title, authors, publisher, issued, reliability, origin } = source
  return (
    <Row id={path} textValue={title} className="source-row">
      <Cell className="source-row-title">{title}</Cell>
      <Cell>{authors === '' ? publisher : authors}</Cell>
      <Cell className="source-row-date">{issued === null ? '' : edtfWords(issued)}</Cell>
      <Cell>
        <ReliabilityBox reliability={reliability} />
      </Cell>
      <Cell className="source-row-origin">{origin}</Cell>
      <Cell className="source-table-number">{source.passageCount}</Cell>
      <Cell className="source-table-number">{source.claimCount}</Cell>
    </Row>
  )
}

function NoSource() {
  return (
    <EmptyState
      title={say('sources:empty.title')}
      sentence={say('sources:empty.sentence')}
      actions={[
        {
          label: say('sources:empty.add'),
          detail: say('sources:empty.addDetail'),
          icon: sectionIcons.sources,
          keys: shortcutOf('source.new'),
          run: () => {
            runCommand('source.new')
          },
        },
      ]}
    />
  )
}
