/** The scheme under which the window is given pictures of the notebook, and nothing else. */
export const pictureScheme = 'attache-file'
const pictureHost = 'picture'
/** Begins the address of every picture. */
export const pictureStart = `${pictureScheme}://${pictureHost}/`

const endings = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']
const picture = new RegExp(`\\.(?:${endings.join('|')})$`, 'i')

/** Whether a file of this name is a picture that can be shown. */
export function isPictureName(name: string): boolean {
  return picture.test(name)
}

/**
 * The address at which the window gets a picture.
 * @param from path of the record in which it is named.
 * @param name as it is written there: a path from the record's folder or the notebook's, or a name.
 */
export function pictureAddress(from: string, name: string): string {
  // As words of a query nothing of it is taken for a path, whatever is written.
  return `${pictureStart}?in=${wellFormed(from)}&name=${wellFormed(name)}`
}

/** Half a character can stand in no address. */
function wellFormed(text: string): string {
  return encodeURIComponent(
    text.replace(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    ),
  )
}
