import { withoutEnd } from '../../shared/markdown/trim'

/** What a file system does not take in a name, here or on another one. */
const refused = /[\\/:*?"<>|\p{Cc}]/gu

/** For a name of which nothing is left. */
const nameless = 'Notebook'

/** The folder of a new notebook: a folder of its name in the folder that was chosen. */
export function folderFor(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/'
  const plain = name
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
  const folder = withoutEnd(plain, /[.\s]/)
  const last = folder === '' ? nameless : folder
  return parent.endsWith(separator) ? parent + last : parent + separator + last
}

/** A path as a person reads it: `Documents › Notebooks › Iran file`, from the home folder on. */
export function shownFolder(folder: string, documents: string): string {
  const home = documents.replace(/[\\/][^\\/]*$/, '')
  const isInHome =
    home !== '' && ['/', '\\'].some((separator) => folder.startsWith(home + separator))
  const path = isInHome ? folder.slice(home.length + 1) : folder
  return path.split(/[\\/]/).filter(Boolean).join(' › ')
}
