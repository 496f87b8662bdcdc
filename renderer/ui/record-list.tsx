import type { ReactNode } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import './record-list.css'

export interface RecordRow {
  /** Path or id of the record. */
  readonly id: string
  readonly title: string
  /** A second line; where one row has it, all rows of the list should. */
  readonly detail?: ReactNode
  /** A glyph, an icon or a grade before the title. */
  readonly mark?: ReactNode
  readonly count?: number
}

export interface RecordGroup {
  readonly id: string
  /** `null` where the rows are not grouped. */
  readonly title: string | null
  readonly rows: readonly RecordRow[]
}

export interface RecordListProps {
  readonly label: string
  readonly groups: readonly RecordGroup[]
  /** The record that is open. */
  readonly current: string | null
  readonly onOpen: (id: string) => void
  /** Shown where there is no row. */
  readonly empty?: ReactNode
}

/** From here on only the rows in view are drawn. */
const mostDrawnAtOnce = 200

/** Records to choose from: arrows move, letters find, Enter opens. */
export function RecordList({ label, groups, current, onOpen, empty }: RecordListProps) {
  const rowCount = groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (rowCount === 0) return <div className="record-list">{empty}</div>

  const list = (
    <ListBox
      className="record-list"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        const [id] = keys
        if (typeof id === 'string') onOpen(id)
      }}
    >
      {groups.map((group) =>
        group.title === null ? (
          <Collection key={group.id} items={group.rows}>
            {Row}
          </Collection>
        ) : (
          <ListBoxSection key={group.id} id={`group ${group.id}`}>
            <Header className="record-list-heading">
              {group.title}
              <span className="record-list-heading-count numeric">{group.rows.length}</span>
            </Header>
            <Collection items={group.rows}>{Row}</Collection>
          </ListBoxSection>
        ),
      )}
    </ListBox>
  )
  if (rowCount <= mostDrawnAtOnce) return list
  const hasDetail = groups.some((group) => group.rows.some((row) => row.detail !== undefined))
  return (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{ estimatedRowSize: hasDetail ? 52 : 28, estimatedHeadingSize: 28 }}
    >
      {list}
    </Virtualizer>
  )
}

function Row(row: RecordRow) {
  return (
    <ListBoxItem
      id={row.id}
      textValue={row.title}
      className={`record-row${row.detail === undefined ? '' : ' record-row-two'}`}
    >
      {row.mark !== undefined && <span className="record-row-mark">{row.mark}</span>}
      <span className="record-row-words">
        <span className="record-row-title">{row.title}</span>
        {row.detail !== undefined && <span className="record-row-detail">{row.detail}</span>}
      </span>
      {row.count !== undefined && <span className="record-row-count">{row.count}</span>}
    </ListBoxItem>
  )
}
