/** A piece of evidence as far as corroboration is concerned. */
export interface FromOrigin {
  /** What tells its source from all others. */
  readonly source: string
  readonly sourceTitle: string
  /** Where the source has its information from, as the user wrote it; empty when it is its own origin. */
  readonly origin: string
}

/** An origin and how many pieces of evidence go back to it. */
export interface Origin {
  /** As first written; the title of a source that is its own origin. */
  readonly name: string
  readonly count: number
}

/**
 * The independent origins behind pieces of evidence. Origins are the same without regard to case and
 * surrounding blanks; a source that names none is its own. Two passages of one source are therefore
 * one origin.
 */
export function originsOf(rows: readonly FromOrigin[]): Origin[] {
  const origins = new Map<string, Origin>()
  for (const { source, sourceTitle, origin } of rows) {
    const name = origin.trim()
    const key = name === '' ? `source ${source}` : `origin ${name.normalize('NFC').toLowerCase()}`
    const known = origins.get(key) ?? { name: name || sourceTitle, count: 0 }
    origins.set(key, { ...known, count: known.count + 1 })
  }
  return [...origins.values()]
}
