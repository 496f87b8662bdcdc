import { Marked, type Token, type Tokens } from 'marked'
import { tokensWith } from './bounded-lexer'
import type { LinkContent } from './link-grammar'
import { isAttacheLink, markedLinks } from './marked-links'

const marked = new Marked(markedLinks)

/** The time of the parser grows with the square of the marks; so a text gets one that is linear. */
const most = { characters: 10_000, marks: 100 }
/** Words in which Markdown can find no mark, as most headings are. */
const plain = /^\p{L}[\p{L}\p{M}\p{N} ,;?'’“”]*$/u
const mark = /[*_~`[\]<>&@\\|]/g

/** Characters that no text uses: the two ends of a stretch, and a mark that is left out. */
const [startMark, endMark, leftOut] = ['\uE000', '\uE001', '\uE002'] as const

/**
 * The words of a Markdown text in one line, without marks, citations and footnote references. Of a
 * text that is long, has very many marks or is nested too deep, the marks are taken off without
 * being understood.
 */
export function plainText(markdown: string): string {
  if (plain.test(markdown)) return markdown.replace(/ +/g, ' ').trimEnd()
  const words = understoodWords(markdown)
  return words === null ? withoutMarks(markdown) : inOneLine(words)
}

function withoutMarks(markdown: string): string {
  return inOneLine(markdown.replace(mark, ' '))
}

function inOneLine(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(new RegExp(` ?${leftOut}`, 'g'), '')
    .trim()
}

function understoodWords(markdown: string): string | null {
  if (!isEasy(markdown)) return null
  try {
    return wordsOf(tokensWith(marked, markdown))
  } catch {
    return null
  }
}

function isEasy(markdown: string): boolean {
  if (markdown.length > most.characters) return false
  return (markdown.match(mark)?.length ?? 0) <= most.marks
}

/**
 * The words around a stretch of a body, without marks, in one line; `…` where they were cut.
 * @param length how many characters at most, the `…` not counted.
 * @param isQuick whether the marks are taken off without being understood: a hundred times faster.
 */
export function snippetAround(
  body: string,
  start: number,
  end: number,
  length = 160,
  isQuick = false,
): string {
  const [from, to] = surroundings(body, start, end, (isQuick ? 1 : 4) * length)
  const withMarks = `${body.slice(from, start)}${startMark}${body.slice(start, end)}${endMark}${body.slice(end, to)}`
  const words = isQuick ? withoutMarks(withMarks) : plainText(withMarks)
  const first = Math.max(0, words.indexOf(startMark))
  const last = Math.max(first, words.indexOf(endMark) - 1)
  return cutAround(
    words.replaceAll(startMark, '').replaceAll(endMark, '').trim(),
    first,
    last,
    length,
  )
}

/** The paragraph around a stretch, but so many characters on each side at most: only they are read. */
function surroundings(body: string, start: number, end: number, most: number): [number, number] {
  const first = Math.max(0, start - most)
  const before = body.slice(first, start + 2).lastIndexOf('\n\n')
  const after = body.slice(end, end + most + 2).indexOf('\n\n')
  const from = before < 0 ? first : Math.max(first, first + before + 1)
  return [from, after < 0 ? Math.min(body.length, end + most) : Math.min(end + after, end + most)]
}

function cutAround(words: string, first: number, last: number, length: number): string {
  const margin = Math.max(0, Math.floor((length - (last - first)) / 2))
  const end = Math.min(words.length, Math.max(first - margin, 0) + length)
  const start = Math.max(0, end - length)
  // Only what surrounds the marked words may lose a word that was cut in two.
  let before = words.slice(start, first)
  let after = words.slice(Math.min(last, end), end)
  if (start > 0) before = before.replace(/^\S{0,40}\s+|^[\uDC00-\uDFFF]/, '')
  if (end < words.length) after = after.replace(/\s\S{0,40}$|[\uD800-\uDBFF]$/, '').trimEnd()
  const marked = words.slice(first, Math.min(last, end)).replace(/[\uD800-\uDBFF]$/, '')
  return `${start > 0 ? '…' : ''}${before}${marked}${after}${end < words.length ? '…' : ''}`
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(wordsOfToken).join('')
}

function wordsOfToken(token: Token): string {
  if (isAttacheLink(token)) return token.links.map(wordsOfLink).join(' ')
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'br':
    case 'def':
    case 'checkbox':
      return ' '
    case 'html':
      return (token as Tokens.HTML).block ? ' ' : ''
    case 'list':
      return ` ${(token as Tokens.List).items.map(wordsOfToken).join(' ')}`
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [header, ...rows]
        .flatMap((row) => row.map((cell) => `${wordsOf(cell.tokens)} `))
        .join('')
    }
    case 'code':
      return ` ${(token as Tokens.Code).text} `
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'list_item':
      return `${wordsOf((token as Tokens.Paragraph).tokens)} `
    default:
      return wordsOfText(token as Tokens.Text)
  }
}

function wordsOfText({ tokens, text }: Tokens.Text): string {
  if (tokens) return wordsOf(tokens)
  return text.replace(/\[\^[^\]\s[]+\](?!:)/g, leftOut).replace(/^\[![\w-]+\][+-]?/, '')
}

function wordsOfLink(link: LinkContent): string {
  switch (link.kind) {
    case 'link':
    case 'embed':
      return link.shown ?? titleOf(link.target, link.heading)
    case 'passage':
      return link.shown ?? link.key
    case 'citation':
    case 'claim':
    case 'claim-embed':
      return leftOut
  }
}

function titleOf(target: string, heading: string | null): string {
  const title = target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '')
  const place = heading === null || heading.startsWith('^') ? '' : heading.replaceAll('#', ', ')
  return [title, place].filter((part) => part !== '').join(', ')
}
