import { commands, menuIds } from '../../shared/commands/commands'
import { say } from '../../shared/words/words'
import { shortcutOf } from '../commands/shortcuts'
import { Button } from '../ui/button'
import { Keys } from '../ui/keys'
import { Sheet } from '../ui/sheet'
import './shortcuts-sheet.css'

/** Keys that are no commands of the menu, because they act where one is. */
const keysInPlace = [
  { keys: 'Shift+F6', does: 'previousPane' },
  { keys: 'Up+Down', does: 'rows' },
  { keys: 'Enter', does: 'open' },
  { keys: 'J+K', does: 'claims' },
  { keys: 'S', does: 'status' },
  { keys: 'Ctrl+Enter', does: 'send' },
  { keys: 'Esc', does: 'leave' },
] as const

/** All shortcuts, as the menus have them. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet
      title={say('commands:title.help.shortcuts')}
      onClose={onClose}
      size="large"
      headEnd={
        <Button keys="Esc" onPress={onClose}>
          {say('frame:shortcuts.close')}
        </Button>
      }
    >
      <div className="shortcut-groups">
        {menuIds.map((menu) => (
          <Group
            key={menu}
            title={say(`commands:menu.${menu}`)}
            entries={commands
              .filter((one) => one.menu === menu)
              .flatMap(({ id }) => {
                const keys = shortcutOf(id)
                return keys === undefined ? [] : [{ keys, does: say(`commands:title.${id}`) }]
              })}
          />
        ))}
        <Group
          title={say('frame:shortcuts.inPlace')}
          entries={keysInPlace.map(({ keys, does }) => ({
            keys,
            does: say(`frame:shortcuts.${does}`),
          }))}
        />
      </div>
    </Sheet>
  )
}

interface GroupProps {
  readonly title: string
  readonly entries: readonly { readonly keys: string; readonly does: string }[]
}

function Group({ title, entries }: GroupProps) {
  if (entries.length === 0) return null
  return (
    <section className="shortcut-group">
      <h3 className="shortcut-group-title">{title}</h3>
      {entries.map(({ keys, does }) => (
        <p key={does} className="shortcut">
          {does}
          <Keys of={keys} />
          <span className="only-spoken">{keys}</span>
        </p>
      ))}
    </section>
  )
}
