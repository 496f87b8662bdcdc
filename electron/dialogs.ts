import { join } from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import { AppError } from '../shared/model/failure'
import { say } from '../shared/words/words'
import { openableAddress, type OpenableAddress } from './address'

/** Lets the user choose a folder; `null` when they cancel. */
export async function chooseFolder(
  window: BrowserWindow,
  purpose: 'create' | 'open',
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: say(`commands:dialog.folder.${purpose}`),
    buttonLabel: say('commands:dialog.folder.choose'),
    properties: purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  })
  return filePaths[0] ?? null
}

/** Lets the user choose a text or Markdown file; `null` when they cancel. */
export async function chooseTextFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: say('commands:dialog.textFile.title'),
    filters: [{ name: say('commands:dialog.textFile.kinds'), extensions: ['txt', 'md'] }],
    properties: ['openFile'],
  })
  return filePaths[0] ?? null
}

/** Lets the user choose where an export is written; `null` when they cancel. */
export async function chooseExportFile(
  window: BrowserWindow,
  proposedName: string,
  folder: string,
): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: say('commands:dialog.export.title'),
    defaultPath: join(folder, proposedName),
    filters: [{ name: say('commands:dialog.export.kinds'), extensions: ['md'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  // Electron 25 answers `undefined` where newer ones answer an empty string.
  return canceled || !filePath ? null : filePath
}

/** Lets the user choose where a backup is written, or one to be opened; `null` when they cancel. */
export async function chooseBackup(
  window: BrowserWindow,
  purpose: 'save' | 'open',
  proposed: string,
): Promise<string | null> {
  const settings = {
    title: say(`commands:dialog.backup.${purpose}`),
    defaultPath: proposed,
    filters: [{ name: say('commands:dialog.backup.kinds'), extensions: ['zip'] }],
  }
  if (purpose === 'open') {
    const chosen = await dialog.showOpenDialog(window, { ...settings, properties: ['openFile'] })
    return chosen.filePaths[0] ?? null
  }
  const { filePath, canceled } = await dialog.showSaveDialog(window, settings)
  return canceled || !filePath ? null : filePath
}

/**
 * Shows the whole address, asks, and opens it with the system's browser or mail program; whether the
 * user agreed. This is the only way out of the program.
 * @throws AppError when the address is not one of the web or of mail
 */
export async function confirmAddress(window: BrowserWindow, address: string): Promise<boolean> {
  const allowed = openableAddress(address)
  if (allowed === null) throw new AppError('invalid', say('commands:dialog.address.refused'))
  const agree = 0
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: say('commands:dialog.address.question'),
    detail: wordsOf(allowed),
    buttons: [say('commands:dialog.address.open'), say('commands:dialog.cancel')],
    defaultId: agree,
    cancelId: 1,
    noLink: true,
  })
  if (response !== agree) return false
  await shell.openExternal(allowed.href)
  return true
}

function wordsOf({ shown, ownScript }: OpenableAddress): string {
  if (ownScript === null) return shown
  return `${shown}\n\n${say('commands:dialog.address.ownScript', { name: ownScript })}`
}
