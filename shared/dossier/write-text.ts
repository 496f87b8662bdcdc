import { findLinks, type TextLink } from '../markdown/links'
import { placeAlone } from './alone-on-line'
import { blocksOf } from './blocks'
import { partAskedFor } from './generated-part'
import { headingLine } from './headings'
import type { Manuscript, Setting } from './manuscript'
import { topHeadings } from './sections'
import { footnoteReferences, separateFootnotes, type SeparatedText } from './user-footnotes'
import { nameFootnotes, writeReference } from './user-labels'
import { isBlockEmbed, writeEmbed } from './write-embed'
import { writeLink } from './write-link'
import { writePart } from './write-part'

/** A stretch of a text that is written anew. */
interface Replacement {
  readonly start: number
  readonly end: number
  /** The level under which stands what follows, where it is another. */
  readonly level?: number
  readonly write: (setting: Setting) => string
}

/**
 * Writes a text of the notebook as a part of the dossier: links become words, embeds what they stand
 * for, claims their footnotes, and headings take their level. Blocks are set off by one blank line.
 */
export function writeText(manuscript: Manuscript, text: string, setting: Setting): string {
  return writeSeparated(manuscript, separateFootnotes(text), setting)
}

/** The same for a text whose footnotes were taken out before, because it is a part of a longer one. */
export function writeSeparated(
  manuscript: Manuscript,
  separated: SeparatedText,
  setting: Setting,
): string {
  const { text } = separated
  nameFootnotes(manuscript, separated, setting)
  let written = ''
  let at = 0
  let { level } = setting
  for (const replacement of replacementsIn(manuscript, separated, setting)) {
    if (replacement.start < at) continue
    written += text.slice(at, replacement.start) + replacement.write({ ...setting, level })
    at = replacement.end
    level = replacement.level ?? level
  }
  return withEvenGaps(written + text.slice(at))
}

/** In the order of the text; where one holds another (a link in a heading), the outer comes first. */
function replacementsIn(
  manuscript: Manuscript,
  separated: SeparatedText,
  setting: Setting,
): Replacement[] {
  const { text } = separated
  return [
    ...headings(manuscript, separated, setting),
    ...generatedParts(manuscript, text),
    ...findLinks(text).map((link) => linkReplacement(manuscript, text, link)),
    ...footnoteReferences(text).map(({ label, start, end }) => ({
      start,
      end,
      write: (place: Setting) => writeReference(manuscript, label, separated, place),
    })),
  ].sort((one, other) => one.start - other.start)
}

function headings(
  manuscript: Manuscript,
  { text, definitions }: SeparatedText,
  { shift }: Setting,
): Replacement[] {
  return topHeadings(text).map(({ start, end, words, level: own }) => {
    const level = own + shift
    const write = (setting: Setting) => {
      const line = writeSeparated(
        manuscript,
        { text: words, definitions },
        { ...setting, mayLink: false },
      )
      manuscript.headings.push({ words: line, record: null })
      return `\n${headingLine(level, line)}\n`
    }
    return { start, end, level, write }
  })
}

function generatedParts(manuscript: Manuscript, text: string): Replacement[] {
  return blocksOf(text).flatMap(({ start, end }) => {
    const part = partAskedFor(text.slice(start, end))
    if (part === null) return []
    const line = text.slice(0, start).split('\n').length
    return [{ start, end, write: (setting) => writePart(manuscript, part, setting, line) }]
  })
}

function linkReplacement(manuscript: Manuscript, text: string, link: TextLink): Replacement {
  if (isBlockEmbed(link)) {
    const alone = placeAlone(text, link)
    if (alone) {
      const write = (setting: Setting) => alone.put(writeEmbed(manuscript, link, setting))
      return { start: alone.start, end: alone.end, write }
    }
  }
  const written = text.slice(link.start, link.end)
  return { ...link, write: (setting) => writeLink(manuscript, link, written, setting) }
}

function withEvenGaps(text: string): string {
  return blocksOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n')
}
