/**
 * The window's own address. A scheme of our own instead of `file:`, so that the page has a real
 * origin and can read nothing of the disk.
 */
export const appScheme = 'app'
export const appHost = 'local'
export const appOrigin = `${appScheme}://${appHost}`
export const startAddress = `${appOrigin}/`
/** The same page, told to open nothing by itself. */
export const safeStartAddress = `${startAddress}#safe-start`
