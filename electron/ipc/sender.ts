import { appOrigin } from '../origin'

/** What is looked at of a call; see Electron's `IpcMainInvokeEvent`. */
export interface Call {
  readonly sender: object
  /** `null` when the frame is gone; a frame within a page has a parent. */
  readonly senderFrame: { readonly parent: object | null; readonly origin: string } | null
}

/** Whether a call comes from the page of our own window: not from a frame in it, nor from elsewhere. */
export function isOwnPage({ sender, senderFrame }: Call, ownPage: object): boolean {
  return sender === ownPage && senderFrame?.parent === null && senderFrame.origin === appOrigin
}
