import { withHiddenMarks } from '../text/hidden-marks'
import { aliasesOf, ambiguousNamesOf } from './fields'
import { derived } from './derived'
import { fileNameOf, type NotebookState, type RecordFile } from './state'

/** What a name between brackets stands for. Ambiguity is shown, never guessed. */
export type Resolution =
  | { readonly state: 'resolved'; readonly path: string }
  | { readonly state: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly state: 'unresolved' }

/** Every name of the notebook, folded, and the paths of the records that bear it. */
export interface TitleIndex {
  /** File names; a source's is its citation key. */
  readonly fileNames: Names
  /** Titles that differ from the file name. */
  readonly titles: Names
  readonly aliases: Names
  /** Names that an entity declares to be ambiguous. */
  readonly ambiguous: Names
}
type Names = ReadonlyMap<string, readonly string[]>

/**
 * A name as names are compared: without regard to case, composition of letters and surrounding
 * blanks.
 */
export function foldName(name: string): string {
  return withHiddenMarks(name.trim()).normalize('NFC').toLowerCase().normalize('NFC')
}

/** The names of all records; the same object as long as no record changed. */
export function titleIndex(state: NotebookState): TitleIndex {
  return indexOf(state.records)
}

const indexOf = derived((records: NotebookState['records']): TitleIndex => {
  const index = {
    fileNames: new Map<string, string[]>(),
    titles: new Map<string, string[]>(),
    aliases: new Map<string, string[]>(),
    ambiguous: new Map<string, string[]>(),
  }
  for (const record of records.values()) {
    const names = namesOf(record)
    add(index.fileNames, names.fileName, record.path)
    add(index.titles, names.title, record.path)
    for (const alias of names.aliases) add(index.aliases, alias, record.path)
    for (const name of names.ambiguous) add(index.ambiguous, name, record.path)
  }
  return index
})

const namesOf = derived((record: RecordFile) => ({
  fileName: foldName(fileNameOf(record.path)),
  title: foldName(record.title),
  aliases: aliasesOf(record).map(foldName),
  ambiguous: ambiguousNamesOf(record).map(foldName),
}))

function add(names: Map<string, string[]>, name: string, path: string): void {
  const paths = names.get(name)
  if (!paths) names.set(name, [path])
  else if (!paths.includes(path)) paths.push(path)
}

/**
 * Finds what a link means. A file name (or citation key) comes before a title, and both before an
 * alias; a target with folders matches the end of a path.
 * @param target what stands between the brackets, without heading and shown words. Empty means the
 *   record in which the link stands.
 * @param fromPath the record in which the link stands; `./` and `../` start from its folder.
 */
export function resolveTitle(index: TitleIndex, target: string, fromPath: string): Resolution {
  const name = target.trim().replace(/\.md$/i, '')
  if (name === '') return { state: 'resolved', path: fromPath }
  if (name.includes('/')) {
    const found = resolvePath(index, name, fromPath)
    if (found.state !== 'unresolved') return found
  }
  return resolveName(index, target.trim()) ?? resolveName(index, name) ?? { state: 'unresolved' }
}

function resolveName(index: TitleIndex, name: string): Resolution | null {
  const folded = foldName(name)
  const own = index.fileNames.get(folded) ?? index.titles.get(folded)
  if (own) return oneOf(own, name)
  const ambiguous = index.ambiguous.get(folded)
  const aliases = index.aliases.get(folded) ?? []
  if (ambiguous) return { state: 'ambiguous', paths: [...new Set([...ambiguous, ...aliases])] }
  return aliases.length > 0 ? oneOf(aliases, name) : null
}

/**
 * Two files that differ only in case are told apart by the case of the link; of those that differ in
 * the composition of letters, which nobody sees, none is preferred.
 */
function oneOf(paths: readonly string[], name: string): Resolution {
  const isExact = (path: string) => fileNameOf(path).normalize() === name.normalize()
  const exact = paths.length > 1 ? paths.filter(isExact) : paths
  const [path, ...others] = exact
  return path !== undefined && others.length === 0
    ? { state: 'resolved', path }
    : { state: 'ambiguous', paths }
}

function resolvePath(index: TitleIndex, target: string, fromPath: string): Resolution {
  const rooted = rootedTarget(target, fromPath)
  const wanted = foldName(rooted ?? target)
  const candidates = index.fileNames.get(wanted.slice(wanted.lastIndexOf('/') + 1)) ?? []
  const paths = candidates.map((path) => ({ path, folded: foldName(path.replace(/\.md$/i, '')) }))
  const whole = paths.filter(({ folded }) => folded === wanted)
  const ending = rooted === null ? paths.filter(({ folded }) => folded.endsWith(`/${wanted}`)) : []
  const found = (whole.length > 0 ? whole : ending).map(({ path }) => path)
  return found.length > 0 ? oneOf(found, fileNameOf(target)) : { state: 'unresolved' }
}

/** A target that begins with `/`, `./` or `../` as a path from the top; `null` for any other. */
function rootedTarget(target: string, fromPath: string): string | null {
  if (target.startsWith('/')) return target.slice(1)
  if (!/^\.\.?\//.test(target)) return null
  const parts = fromPath.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part !== '.' && part !== '..') parts.push(part)
    else if (part === '..' && parts.pop() === undefined) return ''
  }
  return parts.join('/')
}
