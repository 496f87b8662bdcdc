import type { Range } from '../markdown/link-grammar'
import { matchLinkAt } from '../markdown/links'
import { textBlocks } from '../markdown/text-blocks'
import { placedDecisions } from '../mentions/decisions-in'
import { proseOf } from '../mentions/found-names'
import { mentionsOf } from '../mentions/mentions-of'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { textOf } from '../notebook/record-text'
import { recordsInOrder } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { resolveTitle, titleIndex } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { targetFor } from './link-target'
import type { MentionPlace } from './mentions'
import { rewriteLinksIn } from './rewrite-links'

/**
 * Puts a link in the place of the words, which it goes on showing.
 * @throws AppError `invalid` in a source, in code, within another link, or where no link can say the
 *   entity's name.
 */
export function linkMention(
  state: NotebookState,
  making: Making,
  { path, start, end, entity }: MentionPlace,
): Change {
  const draft = new Draft(state, making)
  const record = draft.record(path)
  const { title } = draft.record(entity)
  if (record.kind === 'source') throw new AppError('invalid', say('changes:capturedTextStays'))
  const words = textOf(record).slice(start, end)
  const isLinked =
    isOrdinaryText(record, { start, end }) && link(draft, record, entity, [{ start, end }])
  if (!isLinked) throw new AppError('invalid', say('mentions:notLinkable', { words }))
  return draft.change(say('mentions:link', { words, title }))
}

/**
 * Links every mention of an entity that is certain: names that only it bears, and those that were
 * accepted. Sources are left as they are.
 * @param path of the one record in which to link; `null` for the whole notebook.
 * @returns the change, and how many links it makes; with none it changes nothing.
 */
export function linkAllMentions(
  state: NotebookState,
  making: Making,
  { entity, path }: { readonly entity: string; readonly path: string | null },
): { readonly change: Change; readonly count: number } {
  const draft = new Draft(state, making)
  const { title } = draft.record(entity)
  const records = path === null ? recordsInOrder(state) : [draft.record(path)]
  let count = 0
  for (const record of records) {
    const certain = mentionsOf(state, record.path).filter(
      (mention) =>
        mention.entity === entity &&
        mention.canBeLinked &&
        (mention.state === 'detected' || mention.state === 'accepted'),
    )
    if (certain.length > 0 && link(draft, record, entity, certain)) count += certain.length
  }
  return { change: draft.change(say('mentions:linkAll', { count, title })), count }
}

/** Writes the links; false, and nothing is written, where a link cannot lead to the entity. */
function link(draft: Draft, record: RecordFile, entity: string, places: readonly Range[]): boolean {
  const { state } = draft
  const body = textOf(record)
  const target = targetFor(state, entity, draft.record(entity).title)
  const cells = textBlocks(body).filter((block) => isCell(body, block))
  const links = places.map(({ start, end }) => {
    const pipe = cells.some((cell) => cell.start <= start && end <= cell.end) ? '\\|' : '|'
    const words = inOneLine(body.slice(start, end))
    return {
      start,
      end,
      written: words === target ? `[[${words}]]` : `[[${target}${pipe}${words}]]`,
    }
  })
  if (!links.every(({ written }) => leadsTo(state, written, record, entity))) return false
  for (const { decision, position } of placedDecisions(state, record)) {
    const isLinked = places.some(({ start, end }) => position.start < end && start < position.end)
    if (isLinked) draft.put('mentions.json', decision.id, null)
  }
  rewriteLinksIn(draft, record, links, (_, { written }) => written)
  return true
}

function leadsTo(state: NotebookState, written: string, from: RecordFile, entity: string): boolean {
  const match = matchLinkAt(written, 0)
  const [made] = match?.links ?? []
  if (match?.end !== written.length || made?.kind !== 'link' || made.heading !== null) return false
  const resolution = resolveTitle(titleIndex(state), made.target, from.path)
  return resolution.state === 'resolved' && resolution.path === entity
}

function isCell(body: string, { start, end }: Range): boolean {
  return body[end] === '|' || body[start - 1] === '|'
}

function isOrdinaryText(record: RecordFile, { start, end }: Range): boolean {
  const { stretches, linkTexts } = proseOf(record)
  return (
    start < end &&
    stretches.some((stretch) => stretch.start <= start && end <= stretch.end) &&
    !linkTexts.some((text) => text.start < end && start < text.end)
  )
}

/** Words that go over several lines, perhaps of a quotation, as one. */
function inOneLine(words: string): string {
  const [first = '', ...others] = words.split('\n')
  return [first.trimEnd(), ...others.map((line) => line.replace(/^[ \t>]*/, '').trimEnd())].join(
    ' ',
  )
}
