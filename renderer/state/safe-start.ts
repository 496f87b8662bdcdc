/**
 * Whether the program was started so that it opens nothing by itself, because a record may be what it
 * could not open; main says so in the page's address.
 */
export function isSafeStart(): boolean {
  return typeof location !== 'undefined' && location.hash === '#safe-start'
}
