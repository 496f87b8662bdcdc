/** What a sync program puts into the name of a second version of a file, before `.md`. */
const marks: readonly RegExp[] = [
  // Dropbox, Nextcloud: "Name (Anna's conflicted copy 2021-02-10).md".
  / \([^()]{0,120}conflicted copy[^()]{0,60}\)$/i,
  // Dropbox, where there was one already: "Name (conflicted copy 2021-02-10 (1)).md".
  / \([^()]{0,120}conflicted copy[^()]{0,60}\(\d{1,3}\)\)$/i,
  // Syncthing: "Name.sync-conflict-20210210-120000-ABCDEFG.md".
  /\.sync-conflict-\d{8}-\d{6}(?:-\w{1,20})?$/,
  // ownCloud: "Name_conflict-20210210-120000.md".
  /_conflict-\d{8}-\d{6}$/,
  // Seafile: "Name (SFConflict anna@example.org 2021-02-10-12-00-00).md".
  / \(SFConflict [^()]{0,120}\)$/,
  // pCloud: "Name [conflicted].md".
  / \[conflicted(?: \d{1,3})?\]$/i,
]

/** "Name (1).md" of Google Drive and browsers, "Name 2.md" of iCloud: often a name that was meant. */
const numbered = / (?:\(\d{1,3}\)|\d{1,2})$/

/**
 * The path of the file of which a sync program made this one, when it met two versions; `null` for a
 * file with any other name.
 */
export function originalOfCopy(path: string): string | null {
  return without(path, marks)
}

/** The path of the file of which this may be a second copy, by the number in its name. */
export function originalOfNumbered(path: string): string | null {
  return without(path, [numbered])
}

function without(path: string, patterns: readonly RegExp[]): string | null {
  const [, stem = '', ending = ''] = /^(.*)(\.md)$/is.exec(path) ?? []
  for (const pattern of patterns) {
    const original = stem.replace(pattern, '')
    if (original !== stem && original !== '' && !original.endsWith('/')) return original + ending
  }
  return null
}
