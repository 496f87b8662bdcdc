import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { appOrigin } from '../origin'

/** Whether a call comes from the page of our own window: not from a frame in it, nor from elsewhere. */
export function isOwnPage(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  own: WebContents,
): boolean {
  // A frame that is gone is `null`; a frame within the page has a parent.
  return sender === own && senderFrame?.parent === null && senderFrame.origin === appOrigin
}
