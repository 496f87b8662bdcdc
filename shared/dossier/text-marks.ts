import { findLinks, type TextLink } from '../markdown/links'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import type { RecordFile } from '../notebook/state'
import { placeAlone, type LineAlone } from './alone-on-line'
import { blocksOf } from './blocks'
import { partAskedFor } from './generated-part'
import { remarksIn } from './remarks'
import { topHeadings } from './sections'
import { footnoteReferences, separateFootnotes, type SeparatedText } from './user-footnotes'

export type NamedLink = Extract<TextLink, { target: string }>
export type PassageLink = Extract<TextLink, { kind: 'passage' }>
/** A link that stands for a whole block if nothing else is on its line. */
export type BlockEmbed = NamedLink | PassageLink

/** A stretch of a text that is written anew in a dossier; UTF-16 code units. */
export type TextMark = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'heading'; readonly level: number; readonly words: SeparatedText }
  | { readonly kind: 'part'; readonly name: string; readonly line: number }
  | { readonly kind: 'block'; readonly link: BlockEmbed; readonly place: LineAlone }
  | { readonly kind: 'link'; readonly link: TextLink; readonly written: string }
  | { readonly kind: 'reference'; readonly label: string }
  | { readonly kind: 'remark' }
)

/** The text of a record without the user's own footnotes, and these. */
export const separatedTextOf = derived((record: RecordFile) => separateFootnotes(textOf(record)))

/**
 * What is written anew, in the order of the text and without overlaps: where one mark holds another
 * (a link in a heading), only the outer one is given.
 */
export const marksOf = derived((separated: SeparatedText): readonly TextMark[] => {
  const { text, definitions } = separated
  const marks: TextMark[] = [
    ...topHeadings(text).map(({ words, ...heading }) => ({
      ...heading,
      kind: 'heading' as const,
      words: { text: words, definitions },
    })),
    ...generatedParts(text),
    ...findLinks(text).map((link) => linkMark(text, link)),
    ...footnoteReferences(text).map((found) => ({ ...found, kind: 'reference' as const })),
    ...remarksIn(text).map((found) => ({ ...found, kind: 'remark' as const })),
  ]
  let end = 0
  return marks
    .sort((one, other) => one.start - other.start)
    .filter((mark) => {
      const isFree = mark.start >= end
      if (isFree) end = mark.end
      return isFree
    })
})

function generatedParts(text: string): TextMark[] {
  return blocksOf(text).flatMap(({ start, end }) => {
    const name = partAskedFor(text.slice(start, end))
    if (name === null) return []
    return [{ kind: 'part', start, end, name, line: text.slice(0, start).split('\n').length }]
  })
}

function linkMark(text: string, link: TextLink): TextMark {
  const place = isBlockEmbed(link) ? placeAlone(text, link) : null
  if (place && isBlockEmbed(link)) {
    return { kind: 'block', start: place.start, end: place.end, link, place }
  }
  const { start, end } = link
  return { kind: 'link', start, end, link, written: text.slice(start, end) }
}

function isBlockEmbed(link: TextLink): link is BlockEmbed {
  return link.kind === 'embed' || (link.kind === 'passage' && link.isEmbed)
}
