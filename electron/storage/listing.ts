import { existsSync, lstatSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../shared/model/problem'
import { passagesPathOf, type NotebookState } from '../../shared/notebook/state'
import { foldName } from '../../shared/notebook/titles'
import { manifestPath, isOfNotebook, topCollections } from './notebook-files'
import { isListed } from './file-step'
import { scanFile, scanFolder } from './scan'
import { isMissing } from './storage-failure'

/** Files and folders of the notebook by path, or all of it. */
export type Where = ReadonlySet<string> | 'everywhere'

/** So many places are not looked at one by one: the whole folder is listed. */
const mostNamed = 500

/** What there is in some part of a notebook's folder; no file was opened. */
export interface Listing {
  /** Files of the notebook, by path. */
  readonly present: readonly string[]
  /** Files that are known but are not there. */
  readonly gone: readonly string[]
  /** Those of `present` that were asked for by name. */
  readonly named: ReadonlySet<string>
  readonly problems: readonly Problem[]
  /** Whether a path belongs to the part that was looked at. */
  readonly covers: (path: string) => boolean
}

/** @param root real path of the notebook's folder, which exists. */
export async function listWhere(
  root: string,
  known: NotebookState,
  where: Where,
): Promise<Listing> {
  const isWhole = where === 'everywhere' || where.has('') || where.size > mostNamed
  const places = isWhole ? [''] : [...where].filter(isVisible)
  const mayBeOther = (path: string) => !known.records.has(path) || hasTwin(path, places)
  const allKnown = knownFiles(known)
  const present = new Set<string>()
  const problems: Problem[] = []
  const branches: string[] = []
  for (const place of places) {
    const stat = place === '' ? null : statOf(root, place, mayBeOther(place))
    if (stat === 'unsaid') {
      // Whether it is there is found by reading it, which also tells why it cannot be read.
      for (const path of allKnown) if (isAtOrBelow(path, place)) present.add(path)
      continue
    }
    if (stat === undefined || stat?.isDirectory() !== false) branches.push(place)
    if (stat === undefined) continue
    const scan =
      stat?.isDirectory() === false ? scanFile(root, place, stat) : await scanFolder(root, place)
    for (const path of [...scan.markdown, ...scan.passages]) present.add(path)
    for (const path of topFilesIn(root, place)) present.add(path)
    problems.push(...scan.problems)
  }
  const isBelow = (path: string) =>
    branches.some((branch) => branch === '' || (path !== branch && isAtOrBelow(path, branch)))
  const asked = new Set(places)
  const covers = (path: string) => asked.has(path) || isBelow(path)
  return {
    present: [...present],
    gone: allKnown.filter((path) => covers(path) && !present.has(path)),
    named: asked,
    problems,
    covers,
  }
}

/** Every file that the notebook as it is known was read from. */
function knownFiles(known: NotebookState): string[] {
  const { records, passages, claims, relations, decisions } = known
  const sizes = { 'claims.json': claims, 'relations.json': relations, 'mentions.json': decisions }
  return [
    ...records.keys(),
    ...[...passages.keys()].map(passagesPathOf),
    ...topCollections.filter((name) => sizes[name].size > 0),
  ]
}

function topFilesIn(root: string, place: string): string[] {
  return [manifestPath, ...topCollections].filter(
    (name) => (place === '' || place === name) && existsSync(join(root, name)),
  )
}

function isVisible(path: string): boolean {
  return !path.split('/').some((part) => part.startsWith('.'))
}

function isAtOrBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

/**
 * `undefined` where there is nothing of that very name: where case is not told apart, the old name of a
 * file still finds it after it was renamed. `unsaid` where the system does not tell.
 */
function statOf(root: string, path: string, mayBeOther: boolean): Stats | 'unsaid' | undefined {
  try {
    const stat = lstatSync(join(root, path))
    const isOther = mayBeOther && isOfNotebook(path) && !isListed(join(root, path))
    return isOther ? undefined : stat
  } catch (error) {
    return isMissing(error) ? undefined : 'unsaid'
  }
}

function hasTwin(path: string, places: readonly string[]): boolean {
  return places.some((other) => other !== path && foldName(other) === foldName(path))
}
