import ChevronDown from 'lucide-react/icons/chevron-down'
import Plus from 'lucide-react/icons/plus'
import { useMemo, type KeyboardEvent } from 'react'
import { Button as AriaButton, type Key } from 'react-aria-components'
import type { DossierSummary } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { runCommand } from '../../commands/registry'
import { useDraft, useDraftText } from '../../editor/desk'
import { openRecord } from '../../frame/open-record'
import { useIsReadOnly, useSnapshot } from '../../state/notebook'
import { ActionMenu } from '../../ui/action-menu'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Keys } from '../../ui/keys'
import { AddItemSheet } from './add-item-sheet'
import { moveRow, removeRow } from './outline-changes'
import { OutlineList } from './outline-list'
import { outlineRows } from './rows'
import { useOutlineSelection } from './selection'

/** The outline of a dossier: its items in order, to be moved, added and removed. */
export function OutlinePane({ dossier }: { readonly dossier: DossierSummary }) {
  const snapshot = useSnapshot()
  const { path } = dossier
  const { draft } = useDraft(path, say('dossiers:text'))
  const text = useDraftText(path)
  const { id, choose, isAdding, setAdding } = useOutlineSelection()
  const rows = useMemo(
    () => (text === null ? [] : outlineRows(text, path, snapshot)),
    [text, path, snapshot],
  )
  const at = rows.findIndex((row) => row.id === id)
  const canChange = draft !== null && snapshot.readOnly === null

  const move = (from: number, to: number) => {
    if (canChange && from >= 0 && to >= 0 && to < rows.length) moveRow(draft, from, to)
  }
  const remove = () => {
    const row = rows[at]
    if (!canChange || !row) return
    choose((rows[at + 1] ?? rows[at - 1])?.id ?? null)
    removeRow(draft, row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowUp') move(at, at - 1)
    else if (event.altKey && event.key === 'ArrowDown') move(at, at + 1)
    else if (event.key === 'Delete') remove()
    else if (event.key === 'Insert' && canChange) setAdding(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drop = (keys: ReadonlySet<Key>, target: Key, isBefore: boolean) => {
    const from = rows.findIndex((row) => keys.has(row.id))
    const onto = rows.findIndex((row) => row.id === target)
    if (from === -1 || onto === -1) return
    const gap = isBefore ? onto : onto + 1
    move(from, gap > from ? gap - 1 : gap)
  }
  return (
    <section
      className="pane pane-panel"
      aria-label={say('dossiers:outline')}
      data-pane="list"
      tabIndex={-1}
    >
      <div className="pane-bar">
        <DossierMenu dossier={dossier} />
        <div className="pane-bar-end">
          <IconButton
            size="small"
            icon={Plus}
            label={say('dossiers:add.title')}
            keys="Ins"
            isDisabled={!canChange}
            onPress={() => {
              setAdding(true)
            }}
          />
        </div>
      </div>
      <div className="outline" onKeyDownCapture={onKeyDown}>
        <OutlineList rows={rows} current={id} onChoose={choose} onDrop={drop} />
        {rows.length > 0 && (
          <p className="outline-hint">
            {say('dossiers:hint.drag')} <Keys of="Alt+Up" /> <Keys of="Alt+Down" />{' '}
            {say('dossiers:hint.move')}
          </p>
        )}
      </div>
      {isAdding && draft && (
        <AddItemSheet
          draft={draft}
          after={at === -1 ? null : at}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}

/** The dossier's name; the menu changes to another one. */
function DossierMenu({ dossier }: { readonly dossier: DossierSummary }) {
  const { dossiers } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const others = dossiers.filter(({ path }) => path !== dossier.path)
  return (
    <ActionMenu
      label={say('frame:section.dossiers')}
      trigger={
        <AriaButton className="outline-title">
          <span className="cut">{dossier.title}</span>
          <Icon of={ChevronDown} size={14} />
        </AriaButton>
      }
      actions={[
        ...others.map(({ path, title }) => ({
          id: path,
          label: title,
          run: () => {
            openRecord(path, 'dossier')
          },
        })),
        ...(isReadOnly
          ? []
          : [
              {
                id: 'new',
                label: say('commands:title.dossier.new'),
                icon: Plus,
                startsGroup: others.length > 0,
                run: () => {
                  runCommand('dossier.new')
                },
              },
            ]),
      ]}
    />
  )
}
