import type { MenuItemConstructorOptions as Item } from 'electron'
import { commands, menuIds, type CommandId, type MenuId } from '../shared/commands/commands'
import type { Theme } from '../shared/ipc/contract'
import { say } from '../shared/words/words'

export interface MenuChoices {
  readonly platform: NodeJS.Platform
  readonly theme: Theme
  readonly hasDeveloperTools: boolean
  /** The changes of the notebook that undo and redo would take back, in words. */
  readonly undo: string | null
  readonly redo: string | null
  /** What choosing a command does. */
  readonly run: (id: CommandId) => void
}

/** The item of the View menu that stands for each theme. */
export const themeCommands = {
  system: 'view.themeSystem',
  light: 'view.themeLight',
  dark: 'view.themeDark',
} as const satisfies Record<Theme, CommandId>

/**
 * The application menu. Each command's item has the command's id and owns its shortcut; what the
 * system does by itself (clipboard, zoom, full screen) stands in the menu where people look for it.
 */
export function menuTemplate(choices: MenuChoices): Item[] {
  const menus = menuIds.map((id): Item => ({
    id,
    // The first letter opens the menu from the keyboard; it differs in every menu.
    label: `&${say(`commands:menu.${id}`)}`,
    submenu: joinGroups([
      ...rolesBefore(id),
      ...commandGroups(id, choices),
      ...rolesAfter(id, choices),
    ]),
  }))
  return choices.platform === 'darwin'
    ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }]
    : menus
}

function commandGroups(menu: MenuId, choices: MenuChoices): Item[][] {
  const groups: Item[][] = [[]]
  for (const { id, accelerator, startsGroup } of commands.filter((one) => one.menu === menu)) {
    if (startsGroup) groups.push([])
    groups.at(-1)?.push({
      id,
      label: labelOf(id, choices),
      click: () => choices.run(id),
      ...(accelerator === undefined ? {} : { accelerator }),
      ...themeItem(id, choices.theme),
    })
  }
  return groups
}

/** Undo and redo say what they would do. An ampersand would underline the letter behind it. */
function labelOf(id: CommandId, { undo, redo }: MenuChoices): string {
  const name = id === 'notebook.undo' ? undo : id === 'notebook.redo' ? redo : null
  if (name === null) return say(`commands:title.${id}`)
  const direction = id === 'notebook.undo' ? 'undo' : 'redo'
  return say(`frame:titleBar.${direction}`, { name: shortName(name) }).replaceAll('&', '&&')
}

/** A menu is as wide as its widest item. */
function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name
}

function themeItem(id: CommandId, theme: Theme): Partial<Item> {
  const isTheme = Object.values<CommandId>(themeCommands).includes(id)
  return isTheme ? { type: 'radio', checked: id === themeCommands[theme] } : {}
}

function rolesBefore(menu: MenuId): Item[][] {
  if (menu !== 'edit') return []
  return [
    [role('undo'), role('redo')],
    [role('cut'), role('copy'), role('paste'), role('selectAll')],
  ]
}

function rolesAfter(menu: MenuId, { platform, hasDeveloperTools }: MenuChoices): Item[][] {
  if (menu === 'file' && platform !== 'darwin') return [[role('quit')]]
  if (menu !== 'view') return []
  const zoom = [role('resetZoom'), role('zoomIn'), role('zoomOut'), role('togglefullscreen')]
  // Its usual shortcut belongs to the inspector.
  const tools: Item[] = [{ role: 'toggleDevTools', accelerator: 'F12' }]
  return hasDeveloperTools ? [zoom, tools] : [zoom]
}

type WordedRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'quit'

export function role(name: WordedRole): Item {
  return { role: name, label: say(`commands:role.${name}`) }
}

function joinGroups(groups: readonly Item[][]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): Item[] => (index === 0 ? group : [{ type: 'separator' }, ...group]))
}
