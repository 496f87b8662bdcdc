import { pictureStart } from '../shared/markdown/pictures'
import { startAddress } from './origin'

export interface WantedRequest {
  readonly url: string
  /** As Chromium names it: `mainFrame`, `script`, `image` … */
  readonly resourceType: string
}

/**
 * Whether a request may be made at all: our own files, and pictures that are already here. The
 * developer tools are part of the runtime; they can be opened in development only.
 */
export function isLocalRequest(
  { url, resourceType }: WantedRequest,
  isDevelopment: boolean,
): boolean {
  if (url.startsWith(startAddress)) return true
  if (/^(?:data|blob):/i.test(url) || url.startsWith(pictureStart)) return resourceType === 'image'
  return isDevelopment && url.startsWith('devtools:')
}
