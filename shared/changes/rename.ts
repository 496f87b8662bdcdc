import { retarget } from '../markdown/links'
import type { Change } from '../model/change'
import { aliasesOf } from '../notebook/fields'
import { linkGraph } from '../notebook/links'
import { byText } from '../notebook/records'
import { fileNameOf, type NotebookState, type RecordFile } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { renamedPlace, type NewPlace } from './file-name'
import { targetFor } from './link-target'
import { rewriteLinksIn } from './rewrite-links'

/** A change of a record's title, and where it will be. */
export interface Renamed {
  readonly change: Change
  readonly path: string
}

/**
 * Gives a record another title and rewrites every link that calls it by the old one. An entity keeps
 * the old name as an alias. A source's title is a field, so that its file (the citation key) stays.
 * @throws AppError `conflict` when another record has that name in the same folder.
 */
export function renameRecord(
  state: NotebookState,
  making: Making,
  path: string,
  title: string,
): Renamed {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const place: NewPlace =
    record.kind === 'source' ? { path, title } : renamedPlace(state, path, title)
  retitle(draft, record, place)
  if (record.kind === 'entity') keepAsAlias(draft, record, title)
  rewriteLinks(draft, record, targetFor(state, place.path, title))
  moveFile(draft, path, place.path)
  const name = say('changes:rename', { from: record.title, to: title })
  return { change: draft.change(name), path: place.path }
}

function retitle(draft: Draft, record: RecordFile, { title }: NewPlace): void {
  // A title in the front matter that the file name says as well is left away, never added.
  if (title !== undefined || record.frontMatter.title !== undefined) {
    draft.setFields(record.path, { title })
  }
}

function keepAsAlias(draft: Draft, record: RecordFile, title: string): void {
  const aliases = aliasesOf(record).filter((alias) => foldName(alias) !== foldName(title))
  const isKnown = [...aliases, title].some((name) => foldName(name) === foldName(record.title))
  draft.setFields(record.path, { aliases: isKnown ? aliases : [...aliases, record.title] })
}

function rewriteLinks(draft: Draft, record: RecordFile, target: string): void {
  const oldNames = new Set([foldName(record.title), foldName(fileNameOf(record.path))])
  if (record.kind === 'source') oldNames.delete(foldName(fileNameOf(record.path)))
  const backlinks = linkGraph(draft.state).backlinks.get(record.path) ?? []
  const named = backlinks.filter(({ link }) => {
    if (link.kind !== 'link' && link.kind !== 'embed') return false
    return oldNames.has(foldName(fileNameOf(link.target)))
  })
  for (const from of new Set(named.map((one) => one.from))) {
    const links = named.filter((one) => one.from === from).map(({ link }) => link)
    rewriteLinksIn(draft, from, links, (written) => retarget(written, target))
  }
}

function moveFile(draft: Draft, from: string, to: string): void {
  if (from === to) return
  draft.write(to, draft.text(from))
  draft.write(from, null)
}

/** The paths of the files that a change touches, in order; a file that moved is named by its new place. */
export function changedPaths(change: Change): string[] {
  const paths = change.edits.flatMap((edit) =>
    edit.kind === 'file' && edit.after !== null ? [edit.path] : [],
  )
  return paths.sort(byText)
}
