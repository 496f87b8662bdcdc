import ArrowDownUp from 'lucide-react/icons/arrow-down-up'
import Plus from 'lucide-react/icons/plus'
import Search from 'lucide-react/icons/search'
import { useState, type ReactNode } from 'react'
import type { CommandId } from '../../shared/commands/commands'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { ActionMenu } from '../ui/action-menu'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { RecordList, type RecordGroup } from '../ui/record-list'
import { TextField } from '../ui/text-field'
import './list-pane.css'
import './pane.css'

export interface ListSort<Id extends string> {
  readonly id: Id
  readonly label: string
}

export interface ListPaneProps<Sort extends string> {
  readonly title: string
  readonly count: number
  /** The rows for the words in the filter field (trimmed, lower case) and the order chosen. */
  readonly groupsFor: (words: string, sort: Sort) => readonly RecordGroup[]
  /** The first is the one to begin with. */
  readonly sorts: readonly [ListSort<Sort>, ...ListSort<Sort>[]]
  readonly filterPlaceholder: string
  readonly current: string | null
  readonly onOpen: (id: string) => void
  /** The "+" and its command. */
  readonly add: { readonly label: string; readonly command: CommandId }
  /** A sentence where there is nothing yet. */
  readonly empty: ReactNode
}

/** The list of a section: filter, order, "+" and the rows. */
export function ListPane<Sort extends string>({
  title,
  count,
  groupsFor,
  sorts,
  filterPlaceholder,
  current,
  onOpen,
  add,
  empty,
}: ListPaneProps<Sort>) {
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState(sorts[0].id)
  const words = filter.trim().toLocaleLowerCase()
  return (
    <section className="pane pane-panel" aria-label={title} data-pane="list" tabIndex={-1}>
      <div className="pane-bar">
        <h2 className="pane-title">
          {title} <span className="pane-title-count numeric">{count > 0 ? count : ''}</span>
        </h2>
        <div className="pane-bar-end">
          {count > 1 && sorts.length > 1 && (
            <ActionMenu
              label={say('frame:list.sort')}
              trigger={
                <IconButton size="small" icon={ArrowDownUp} label={say('frame:list.sort')} />
              }
              actions={sorts.map((one) => ({
                ...one,
                run: () => {
                  setSort(one.id)
                },
              }))}
            />
          )}
          <IconButton
            size="small"
            icon={Plus}
            label={add.label}
            keys={shortcutOf(add.command)}
            onPress={() => {
              runCommand(add.command)
            }}
          />
        </div>
      </div>
      {count > 0 && (
        <div className="list-pane-filter">
          <TextField
            label={filterPlaceholder}
            isLabelHidden
            type="search"
            icon={Search}
            placeholder={filterPlaceholder}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      <RecordList
        label={title}
        groups={groupsFor(words, sort)}
        current={current}
        onOpen={onOpen}
        empty={
          count === 0 ? (
            <p className="list-pane-empty">{empty}</p>
          ) : (
            <NothingFound
              words={filter}
              onClear={() => {
                setFilter('')
              }}
            />
          )
        }
      />
    </section>
  )
}

function NothingFound({
  words,
  onClear,
}: {
  readonly words: string
  readonly onClear: () => void
}) {
  return (
    <div className="list-pane-empty">
      <p>{say('frame:list.filtered', { words })}</p>
      <Button size="small" onPress={onClear}>
        {say('frame:field.clear')}
      </Button>
    </div>
  )
}
