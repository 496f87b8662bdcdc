import { commands, shortcutLabel, type CommandId } from '../../shared/commands/commands'

/** Whether this is a Mac, where Command stands for Ctrl. Outside of a window there are no keys. */
const isMacHere = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const acceleratorOf: ReadonlyMap<CommandId, string> = new Map(
  commands.flatMap(({ id, accelerator }) =>
    accelerator === undefined ? [] : ([[id, accelerator]] as const),
  ),
)

/** The shortcut of a command as it is shown here, if it has one: `Ctrl+Shift+N`. */
export function shortcutOf(id: CommandId): string | undefined {
  const accelerator = acceleratorOf.get(id)
  return accelerator === undefined ? undefined : keysHere(accelerator)
}

/** Keys as they are called on this system: `Ctrl+C`, `⌘C`. */
export function keysHere(accelerator: string): string {
  return shortcutLabel(accelerator, isMacHere)
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The command that a key press means. Letters and digits are told by the key's place as well,
 * because with Alt or Shift many keyboards write another character.
 */
export function commandOf(press: KeyPress, isMac = isMacHere): CommandId | undefined {
  const meant = commands.find(({ accelerator, alias }) =>
    [accelerator, alias].some((keys) => keys !== undefined && means(press, keys, isMac)),
  )
  return meant?.id
}

function means(press: KeyPress, accelerator: string, isMac: boolean): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const commandKey = isMac ? press.metaKey : press.ctrlKey
  return (
    commandKey === parts.includes('CmdOrCtrl') &&
    press.altKey === parts.includes('Alt') &&
    press.shiftKey === parts.includes('Shift') &&
    isKey(press, key)
  )
}

function isKey(press: KeyPress, key: string): boolean {
  if (/^(Left|Right|Up|Down)$/.test(key)) return press.key === `Arrow${key}`
  if (/^[A-Z]$/.test(key)) return press.key.toUpperCase() === key || press.code === `Key${key}`
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`
  return press.key === key
}
