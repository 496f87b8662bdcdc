import Search from 'lucide-react/icons/search'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from '../ui/icon'
import { Keys } from '../ui/keys'
import '../ui/sheet.css'
import './palette-sheet.css'

/** How a row was chosen: Enter, or Enter with Ctrl. */
export type Manner = 'plain' | 'beside'

export interface PaletteRow {
  readonly id: string
  readonly mark: ReactNode
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly end?: ReactNode
  /** Rows of one group stand together below its name. */
  readonly group?: string
  readonly run: (manner: Manner) => void
}

export interface PaletteSheetProps {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Stands for the looking glass: what kind of line this is. */
  readonly sign?: string
  readonly rows: readonly PaletteRow[]
  readonly empty: string
  readonly foot: readonly { readonly keys: string; readonly does: string }[]
  readonly onClose: () => void
  /** Keys that mean something else here; returns whether it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean
}

/** One line to type in and the rows that fit; arrows choose, Enter runs, Esc closes. */
export function PaletteSheet(props: PaletteSheetProps) {
  const { label, query, rows, onClose } = props
  const listId = useId()
  const [chosen, setChosen] = useState({ query, index: 0 })
  const index = chosen.query === query ? Math.min(chosen.index, rows.length - 1) : 0

  const run = (row: PaletteRow | undefined, manner: Manner) => {
    if (!row) return
    onClose()
    row.run(manner)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (props.onKey?.(event) === true) event.preventDefault()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen({ query, index: (index + step + rows.length) % Math.max(rows.length, 1) })
      event.preventDefault()
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      run(rows[index], event.ctrlKey || event.metaKey ? 'beside' : 'plain')
      event.preventDefault()
    }
  }
  return (
    <ModalOverlay
      className="sheet-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="palette on-sheet">
        <Dialog className="palette-dialog" aria-label={label}>
          <div className="palette-line">
            {props.sign === undefined ? (
              <Icon of={Search} />
            ) : (
              <span className="palette-sign">{props.sign}</span>
            )}
            <input
              autoFocus
              role="combobox"
              aria-label={label}
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={rows[index] && optionId(listId, index)}
              aria-autocomplete="list"
              placeholder={props.placeholder}
              spellCheck={false}
              value={query}
              onChange={(event) => {
                props.onQuery(event.target.value)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <Rows
            {...{ listId, label, rows, index }}
            onChoose={(row) => {
              run(row, 'plain')
            }}
          />
          {rows.length === 0 && <p className="palette-empty">{props.empty}</p>}
          <div className="palette-foot">
            {props.foot.map(({ keys, does }) => (
              <span key={keys} className="palette-foot-entry">
                <Keys of={keys} />
                {does}
              </span>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

interface RowsProps {
  readonly listId: string
  readonly label: string
  readonly rows: readonly PaletteRow[]
  readonly index: number
  readonly onChoose: (row: PaletteRow) => void
}

function Rows({ listId, label, rows, index, onChoose }: RowsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index, rows])
  return (
    <div className="palette-rows" role="listbox" id={listId} aria-label={label} ref={list}>
      {rows.map((row, at) => (
        <div key={row.id} role="presentation">
          {row.group !== undefined && row.group !== rows[at - 1]?.group && (
            <div className="palette-group" role="presentation">
              {row.group}
            </div>
          )}
          <div
            role="option"
            id={optionId(listId, at)}
            aria-selected={at === index}
            className="palette-row"
            onClick={() => {
              onChoose(row)
            }}
          >
            <span className="palette-row-mark">{row.mark}</span>
            <span className="palette-row-words">
              <span className="palette-row-title">{row.title}</span>
              {row.note !== undefined && <span className="palette-row-note">{row.note}</span>}
            </span>
            {row.end !== undefined && <span className="palette-row-end">{row.end}</span>}
          </div>
        </div>
      ))}
    </div>
  )
}
