import { blocksOf } from './blocks'
import { headingLine } from './headings'
import type { Manuscript, Setting } from './manuscript'
import { marksOf, type TextMark } from './text-marks'
import type { SeparatedText } from './user-footnotes'
import { nameFootnotes, writeReference } from './user-labels'
import { writeEmbed } from './write-embed'
import { writeLink } from './write-link'
import { writePart } from './write-part'

/**
 * Writes a text of the notebook as a part of the dossier: links become words, embeds what they stand
 * for, claims their footnotes, and headings take their level. Blocks are set off by one blank line.
 */
export function writeText(
  manuscript: Manuscript,
  separated: SeparatedText,
  setting: Setting,
): string {
  const { text } = separated
  nameFootnotes(manuscript, separated, setting)
  let written = ''
  let at = 0
  let { level } = setting
  for (const mark of marksOf(separated)) {
    written += text.slice(at, mark.start)
    written += writeMark(manuscript, mark, separated, { ...setting, level })
    at = mark.end
    if (mark.kind === 'heading') level = mark.level + setting.shift
  }
  return withEvenGaps(written + text.slice(at))
}

function writeMark(
  manuscript: Manuscript,
  mark: TextMark,
  separated: SeparatedText,
  setting: Setting,
): string {
  switch (mark.kind) {
    case 'heading':
      return writeHeading(manuscript, mark.level + setting.shift, mark.words, setting)
    case 'part':
      return setting.isListed ? '' : writePart(manuscript, mark.name, setting, mark.line)
    case 'block':
      return setting.isListed
        ? writeLink(manuscript, mark.link, '', setting)
        : mark.place.put(writeEmbed(manuscript, mark.link, setting))
    case 'link':
      return writeLink(manuscript, mark.link, mark.written, setting)
    case 'reference':
      return writeReference(manuscript, mark.label, separated, setting)
    case 'remark':
      return ''
  }
}

/** Links in a heading would make its identifier another one in every program. */
function writeHeading(
  manuscript: Manuscript,
  level: number,
  words: SeparatedText,
  setting: Setting,
): string {
  const line = writeText(manuscript, words, { ...setting, mayLink: false })
  manuscript.headings.push({ words: line, record: null })
  return `\n${headingLine(level, line)}\n`
}

function withEvenGaps(text: string): string {
  return blocksOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n')
}
