import { app, Menu, type BrowserWindow } from 'electron'
import { commandIds, type CommandId } from '../shared/commands/commands'
import type { Theme } from '../shared/ipc/contract'
import { menuTemplate, role, themeCommands, type MenuChoices } from './menu-template'

let choices: MenuChoices | null = null
let offered: readonly CommandId[] | null = null

/** Shows the application menu; `run` is told the command that was chosen. */
export function showMenu(theme: Theme, run: (id: CommandId) => void): void {
  build({
    platform: process.platform,
    theme,
    hasDeveloperTools: !app.isPackaged,
    undo: null,
    redo: null,
    run,
  })
}

/** Names what undo and redo would do. The label of an item is fixed, so the menu is made anew. */
export function nameUndo(undo: string | null, redo: string | null): void {
  if (!choices || (choices.undo === undo && choices.redo === redo)) return
  build({ ...choices, undo, redo })
  if (offered) offerCommands(offered)
}

function build(next: MenuChoices): void {
  choices = next
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(next)))
}

/** Marks the theme in use. */
export function checkTheme(theme: Theme): void {
  if (choices) choices = { ...choices, theme }
  const item = Menu.getApplicationMenu()?.getMenuItemById(themeCommands[theme])
  if (item) item.checked = true
}

/** Greys the commands that cannot be run at this moment. */
export function offerCommands(available: readonly CommandId[]): void {
  offered = available
  const menu = Menu.getApplicationMenu()
  for (const id of commandIds) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = available.includes(id)
  }
}

/** The menu of the right mouse button: what the clipboard can do at that place. */
export function offerClipboard(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const hasSelection = selectionText !== ''
    if (!isEditable && !hasSelection) return
    const items = isEditable
      ? [role('cut'), role('copy'), role('paste'), role('selectAll')]
      : [role('copy')]
    Menu.buildFromTemplate(items).popup({ window })
  })
}
