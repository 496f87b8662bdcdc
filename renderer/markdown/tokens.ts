import { Marked, type MarkedToken } from 'marked'
import { tokensWith } from '../../shared/markdown/bounded-lexer'
import { markedLinks, type AttacheLinkToken } from '../../shared/markdown/marked-links'
import {
  footnoteDefinition,
  footnoteReference,
  type FootnoteDefinition,
  type FootnoteReference,
} from './footnotes'

/** Everything that the parser makes of a Markdown text here. */
export type TextToken = MarkedToken | FootnoteReference | FootnoteDefinition | AttacheLinkToken

const marked = new Marked(
  { gfm: true, extensions: [footnoteDefinition, footnoteReference] },
  markedLinks,
)

/** @throws RangeError where the text is nested too deep. */
export function tokensOf(markdown: string): readonly TextToken[] {
  return asTokens(tokensWith(marked, markdown))
}

/** The parser types its results for any extension; with ours, these are all there can be. */
export function asTokens(tokens: readonly unknown[] | undefined): readonly TextToken[] {
  return (tokens ?? []) as readonly TextToken[]
}
