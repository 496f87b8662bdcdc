import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import { useEffect } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { edtfWords } from '../../shared/dates/edtf'
import type { ClaimView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { GradeBox } from '../ui/grade-box'
import { Icon } from '../ui/icon'
import { OriginBars } from '../ui/origin-bars'
import { StatusMark } from '../ui/status-mark'
import { claimColumns, type ClaimColumn, type ClaimOrder } from './claim-order'
import './claims-table.css'

export interface ClaimsTableProps {
  readonly claims: readonly ClaimView[]
  /** Id of the claim in the drawer. */
  readonly current: string | null
  readonly onOpen: (id: string) => void
  readonly order: ClaimOrder
  readonly onOrder: (order: ClaimOrder) => void
}

/** The claims as rows: what is said, by whom, when, and how it stands. */
export function ClaimsTable({ claims, current, onOpen, order, onOrder }: ClaimsTableProps) {
  useEffect(() => {
    if (current !== null) rowOf(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Table
      className="claims-table"
      aria-label={say('frame:section.claims')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        const [id] = keys
        if (typeof id === 'string') onOpen(id)
      }}
      sortDescriptor={{
        column: order.column,
        direction: order.isAscending ? 'ascending' : 'descending',
      }}
      onSortChange={({ column, direction }) => {
        const known = claimColumns.find((one) => one === column)
        if (known) onOrder({ column: known, isAscending: direction === 'ascending' })
      }}
    >
      <TableHeader>
        {claimColumns.map((column) => (
          <Heading key={column} column={column} />
        ))}
      </TableHeader>
      <TableBody items={claims}>{(view) => <ClaimRow key={view.claim.id} view={view} />}</TableBody>
    </Table>
  )
}

/** The row of a claim in the page, to bring it into view or to give it the focus. */
export function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`.claims-row[data-claim="${CSS.escape(id)}"]`)
}

function Heading({ column }: { readonly column: ClaimColumn }) {
  return (
    <Column
      id={column}
      allowsSorting
      isRowHeader={column === 'claim'}
      className={`claims-column claims-column-${column}`}
    >
      {({ sortDirection }) => (
        <span className="claims-column-title">
          {say(`claims:column.${column}`)}
          {sortDirection && (
            <Icon of={sortDirection === 'ascending' ? ChevronDown : ChevronUp} size={12} />
          )}
        </span>
      )}
    </Column>
  )
}

function ClaimRow({ view }: { readonly view: ClaimView }) {
  const { claim, speaker, standing } = view
  return (
    <Row
      id={claim.id}
      data-claim={claim.id}
      textValue={claim.text}
      className="claims-row"
      dependencies={[view]}
    >
      <Cell className="claims-cell">
        <StatusMark status={claim.status} />
      </Cell>
      <Cell
        className={`claims-cell claims-text${claim.status === 'withdrawn' ? ' claims-text-withdrawn' : ''}`}
      >
        {claim.text}
      </Cell>
      <Cell className="claims-cell claims-cell-who claims-who">{speaker?.title ?? ''}</Cell>
      <Cell className="claims-cell claims-cell-when">
        {claim.saidOn === null ? '' : edtfWords(claim.saidOn)}
      </Cell>
      <Cell className="claims-cell">
        <GradeBox {...standing} />
      </Cell>
      <Cell className="claims-cell">
        <OriginBars origins={standing.origins} />
      </Cell>
      <Cell className="claims-cell numeric">
        <EvidenceCount {...standing} />
      </Cell>
    </Row>
  )
}

function EvidenceCount({
  supporting,
  contradicting,
}: Pick<ClaimView['standing'], 'supporting' | 'contradicting'>) {
  if (supporting + contradicting === 0)
    return <span className="is-warning">{say('claims:evidence.none')}</span>
  return (
    <>
      <span className="only-spoken">
        {say('claims:evidence.counted', { supporting, contradicting })}
      </span>
      <span aria-hidden>
        {supporting > 0 && `+${supporting}`}
        {contradicting > 0 && <span className="claims-against">{`−${contradicting}`}</span>}
      </span>
    </>
  )
}
