import type { BrowserWindow } from 'electron'
import type { Push, PushName } from '../../shared/ipc/contract'

/** Tells the window's page something unasked; nobody is told once the window is gone. */
export function pushTo<N extends PushName>(window: BrowserWindow, name: N, payload: Push<N>): void {
  if (!window.isDestroyed()) window.webContents.send(name, payload)
}
