import { app, Menu, type BrowserWindow } from 'electron'
import { commandIds, type CommandId } from '../shared/commands/commands'
import type { Theme } from '../shared/ipc/contract'
import { menuTemplate, role, themeCommands } from './menu-template'

/** Shows the application menu; `run` is told the command that was chosen. */
export function showMenu(theme: Theme, run: (id: CommandId) => void): void {
  const template = menuTemplate({
    platform: process.platform,
    theme,
    hasDeveloperTools: !app.isPackaged,
    run,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Marks the theme in use. */
export function checkTheme(theme: Theme): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(themeCommands[theme])
  if (item) item.checked = true
}

/** Greys the commands that cannot be run at this moment. */
export function offerCommands(available: readonly CommandId[]): void {
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
