import { app, dialog, type BrowserWindow } from 'electron'
import { say } from '../shared/words/words'
import { folderArgument } from './folder-argument'
import { answer, type Handlers } from './ipc/answer'
import { bringToFront } from './window'

/** Opens the notebook whose folder was given on the command line, if one was. */
export async function openGivenFolder(window: BrowserWindow, handlers: Handlers): Promise<void> {
  const folder = folderArgument(process.argv, process.cwd(), app.getAppPath())
  if (folder !== null) await open(window, handlers, folder)
}

/**
 * The program runs once for each user: started again, its window comes to the front. A folder given
 * then is opened if that disturbs nothing.
 */
export function answerSecondStart(window: BrowserWindow, handlers: Handlers): void {
  app.on('second-instance', (_event, argv, workingFolder) => {
    bringToFront(window)
    const folder = folderArgument(argv, workingFolder, app.getAppPath())
    if (folder !== null) void openIfNoneIsOpen(window, handlers, folder)
  })
}

async function openIfNoneIsOpen(
  window: BrowserWindow,
  handlers: Handlers,
  folder: string,
): Promise<void> {
  const current = await answer(handlers, 'notebook.current', null)
  const isFree = current.ok && current.value === null
  if (isFree) await open(window, handlers, folder)
  else if (!current.ok || current.value?.folder !== folder) tellThatOneIsOpen(window, folder)
}

async function open(window: BrowserWindow, handlers: Handlers, folder: string): Promise<void> {
  const reply = await answer(handlers, 'notebook.open', { folder })
  if (reply.ok) return
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: say('commands:dialog.cannotOpen'),
    detail: reply.failure.message,
  })
}

function tellThatOneIsOpen(window: BrowserWindow, folder: string): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    message: say('commands:dialog.secondFolder.message'),
    detail: say('commands:dialog.secondFolder.detail', { folder }),
  })
}
