import { go } from 'fuzzysort'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { commands, menuIds, type CommandSpec } from '../../shared/commands/commands'
import { say } from '../../shared/words/words'
import { runCommand, useAvailableCommands } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { Icon } from '../ui/icon'
import { Keys } from '../ui/keys'
import { Highlight } from './highlight'
import { PaletteSheet, type PaletteRow } from './palette-sheet'

export interface CommandPaletteProps {
  readonly onClose: () => void
  /** The `>` was taken back: records are wanted; not there while no notebook is open. */
  readonly onRecords?: () => void
}

/** Every command that can be run now, with its shortcut. */
export function CommandPalette({ onClose, onRecords }: CommandPaletteProps) {
  const available = useAvailableCommands()
  const [query, setQuery] = useState('')
  const offered = commands.filter(({ id }) => available.has(id) && id !== 'view.palette')
  const onKey = (event: KeyboardEvent) => {
    const isBack = event.key === 'Backspace' && query === '' && onRecords !== undefined
    if (isBack) onRecords()
    return isBack
  }
  return (
    <PaletteSheet
      label={say('frame:commandPalette.label')}
      placeholder={say('frame:commandPalette.placeholder')}
      sign=">"
      query={query}
      onQuery={setQuery}
      rows={findRows(query.trim(), offered)}
      empty={say('frame:commandPalette.empty')}
      foot={[
        { keys: 'Enter', does: say('frame:commandPalette.run') },
        { keys: 'Up+Down', does: say('frame:commandPalette.choose') },
        { keys: 'Esc', does: say('frame:switcher.close') },
      ]}
      {...{ onClose, onKey }}
    />
  )
}

function findRows(words: string, offered: readonly CommandSpec[]): PaletteRow[] {
  if (words === '') {
    return menuIds.flatMap((menu) =>
      offered.filter((one) => one.menu === menu).map((one) => row(one, titleOf(one))),
    )
  }
  const rows = go(words, offered, { key: titleOf, limit: 20, threshold: 0.4 }).map((found) =>
    row(found.obj, <Highlight of={found} text={titleOf(found.obj)} />),
  )
  const groups = [...new Set(rows.map(({ group }) => group))]
  return groups.flatMap((group) => rows.filter((one) => one.group === group))
}

function titleOf({ id }: CommandSpec): string {
  return say(`commands:title.${id}`)
}

function row({ id, menu }: CommandSpec, title: ReactNode): PaletteRow {
  const keys = shortcutOf(id)
  return {
    id,
    mark: <Icon of={ChevronRight} size={14} />,
    title,
    group: say(`commands:menu.${menu}`),
    ...(keys === undefined ? {} : { end: <Keys of={keys} /> }),
    run: () => {
      runCommand(id)
    },
  }
}
