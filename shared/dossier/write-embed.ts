import { resolveLink } from '../notebook/links'
import { lineInFile } from '../notebook/record-text'
import type { RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { cardLine } from './entity-card'
import type { Manuscript, Setting } from './manuscript'
import { topHeadings, sectionOf } from './sections'
import { sourceEntry } from './source-list'
import { verbatim } from './verbatim'
import { separatedTextOf, type BlockEmbed, type NamedLink } from './text-marks'
import { quotation, usedPassage } from './write-link'
import { isPicture, writePicture } from './write-picture'
import { writeText } from './write-text'

/**
 * Texts put into texts that are put in themselves can double with every step. More than these are a
 * mistake, which is named once.
 */
const mostNested = 1000

/** What stands on a line of its own in place of an embed: a note, a card, a source or a quotation. */
export function writeEmbed(manuscript: Manuscript, link: BlockEmbed, setting: Setting): string {
  if (link.kind === 'passage') {
    const view = usedPassage(manuscript, link, setting)
    return view ? `> ${quotation(view)}` : missing(say('export:passageMissing', { key: link.key }))
  }
  const { to } = resolveLink(manuscript.state, setting.from, link)
  const record = to === null ? undefined : manuscript.state.records.get(to)
  if (!record && isPicture(link)) return writePicture(link)
  if (!record) return missing(say('export:recordMissing', { title: link.target }))
  if (record.kind === 'source') return writeSource(manuscript, record)
  if (record.kind === 'entity') return writeCard(manuscript, record, link, setting)
  return writeRecordText(manuscript, record, link, setting)
}

function writeSource(manuscript: Manuscript, source: RecordFile): string {
  manuscript.uses.sources.add(source.path)
  return sourceEntry(source)
}

/** An entity with its names and fields, and its description in full. */
function writeCard(
  manuscript: Manuscript,
  entity: RecordFile,
  link: NamedLink,
  setting: Setting,
): string {
  manuscript.uses.entities.add(entity.path)
  const description = writeRecordText(manuscript, entity, link, setting)
  if (link.heading !== null) return description
  return `**${verbatim(entity.title)}.** ${cardLine(manuscript.state, entity)}\n\n${description}`
}

/** The text of a record, or one section of it, under the heading that stands above the embed. */
function writeRecordText(
  manuscript: Manuscript,
  record: RecordFile,
  link: NamedLink,
  setting: Setting,
): string {
  const within = [...setting.within, setting.from.path]
  const { title } = record
  const refuse = (message: string) => refused(manuscript, link, setting, message)
  if (within.includes(record.path)) return refuse(say('export:embedCycle', { title }))
  if (setting.within.length > 0) {
    manuscript.nested += 1
    if (manuscript.nested === mostNested) return refuse(say('export:tooManyEmbeds', { title }))
    if (manuscript.nested > mostNested) return ''
  }
  const whole = separatedTextOf(record)
  const { heading } = link
  const part = heading === null ? whole.text : sectionOf(whole.text, heading)
  if (part === null) return refuse(say('export:sectionMissing', { title, heading }))
  manuscript.uses.texts.add(record.path)
  const highest = Math.min(...topHeadings(part).map(({ level }) => level), 7)
  const place = { ...setting, from: record, within, shift: setting.level + 1 - highest }
  return writeText(manuscript, heading === null ? whole : { ...whole, text: part }, place)
}

/** An embed that cannot be followed, though its record is there: said in the text and as a problem. */
function refused(
  { problems }: Manuscript,
  link: NamedLink,
  { from }: Setting,
  message: string,
): string {
  const where = { path: from.path, line: lineInFile(from, link.line), bodyLine: link.line }
  problems.push({ code: 'link-unresolved', where, message })
  return missing(message)
}

/** A sentence of the program's in a text of the user's. */
function missing(sentence: string): string {
  return `*(${verbatim(sentence)})*`
}
