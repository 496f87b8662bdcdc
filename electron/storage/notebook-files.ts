import type { CollectionPath } from '../../shared/model/change'

/** The JSON files at the top of a notebook that hold items with ids. */
export const topCollections = ['claims.json', 'relations.json', 'mentions.json'] as const

export const manifestPath = 'notebook.json'

/** Whether a file of this name is a record. */
export function isRecordName(path: string): boolean {
  return /\.md$/i.test(path)
}

/** Whether a file of this name holds the passages of a source. */
export function isPassagesName(path: string): path is CollectionPath {
  return path.endsWith('.passages.json')
}

/** Whether what a file of this path holds is part of the notebook. */
export function isOfNotebook(path: string): boolean {
  const isTop = path === manifestPath || topCollections.some((name) => name === path)
  return isTop || isRecordName(path) || isPassagesName(path)
}

/**
 * The record that a file stands for while its text is only in iCloud (`.Name.md.icloud` for
 * `Name.md`); `null` for every other file.
 */
export function recordOfPlaceholder(path: string): string | null {
  const [, folder = '', name] = /^(.*\/)?\.([^/]+\.md)\.icloud$/i.exec(path) ?? []
  return name === undefined ? null : folder + name
}
