import type { Token, TokenizerAndRendererExtension, TokenizerThis } from 'marked'

/** A place in the text that refers to a footnote: `[^label]`. */
export interface FootnoteReference {
  readonly type: 'footnote-reference'
  readonly raw: string
  readonly label: string
}

/** The footnote itself: `[^label]: its text`, further paragraphs indented. */
export interface FootnoteDefinition {
  readonly type: 'footnote-definition'
  readonly raw: string
  readonly label: string
  readonly tokens: Token[]
}

const opening = /^\[\^([^\]\s]+)\]:[ \t]*/
const newBlock = /^(?: {0,3}(?:#{1,6}[ \t]|>|```|~~~|[-*+][ \t]|\d{1,9}[.)][ \t])|\[\^[^\]\s]+\]:)/

/** The part of a text that belongs to the footnote with which it begins. */
function footnoteAtStart(text: string): string {
  let end = endOfLine(text, 0)
  let isAfterBlank = false
  for (let start = end + 1; start <= text.length;) {
    const stop = endOfLine(text, start)
    const line = text.slice(start, stop)
    const isBlank = line.trim() === ''
    const isIndented = /^(?: {2,}|\t)/.test(line)
    if (!isBlank && !isIndented && (isAfterBlank || newBlock.test(line))) break
    if (!isBlank) end = stop
    isAfterBlank = isBlank
    start = stop + 1
  }
  return text.slice(0, end)
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

export const footnoteDefinition: TokenizerAndRendererExtension = {
  name: 'footnote-definition',
  level: 'block',
  tokenizer(this: TokenizerThis, text: string) {
    const match = opening.exec(text)
    if (!match) return undefined
    const raw = footnoteAtStart(text)
    const words = raw.slice(match[0].length).replace(/\n(?: {1,4}|\t)/g, '\n')
    return {
      type: 'footnote-definition',
      raw,
      label: match[1] ?? '',
      tokens: this.lexer.blockTokens(words, []),
    }
  },
}

export const footnoteReference: TokenizerAndRendererExtension = {
  name: 'footnote-reference',
  level: 'inline',
  start: (text: string) => text.indexOf('[^'),
  tokenizer(text: string) {
    const match = /^\[\^([^\]\s]+)\]/.exec(text)
    return match ? { type: 'footnote-reference', raw: match[0], label: match[1] ?? '' } : undefined
  },
}
