import fc from 'fast-check'
import { Lexer, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { inOneLine, quoted, verbatim } from '../../../shared/dossier/verbatim'

/** What a reader sees; marks of any kind would make it differ. Addresses link to themselves. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'text' || token.type === 'escape') return (token as { text: string }).text
      return token.type === 'link' && token.raw === (token as { text: string }).text
        ? token.raw
        : `<${token.type}>`
    })
    .join('')
}

describe('verbatim words', () => {
  it('are left alone where nothing in them is a mark', () => {
    const words = 'He said – at 5 * 3 = 15 – “yes”; snake_case, 50 % of $400 billion, Q&A, a < b.'
    expect(verbatim(words)).toBe(words.replace('*', String.raw`\*`))
  })

  it.each([
    ['*no*', String.raw`\*no\*`],
    ['_no_', String.raw`\_no\_`],
    ['[1]', String.raw`\[1\]`],
    ['`code`', '\\`code\\`'],
    ['<b>', String.raw`\<b>`],
    ['&amp;', String.raw`\&amp;`],
    ['a\\*b', String.raw`a\\\*b`],
    ['see @handle', String.raw`see \@handle`],
    ['mail me@example.org', 'mail me@example.org'],
    ['~~gone~~', String.raw`\~\~gone\~\~`],
    ['x^2^', String.raw`x\^2^`],
    ['$x$ is', String.raw`\$x$ is`],
    ['US$5 and US$6', 'US$5 and US$6'],
  ])('escape the marks of %s', (words, written) => {
    expect(verbatim(words)).toBe(written)
  })

  it('stand in one line', () => {
    expect(inOneLine('one \r\n  two\n\nthree\u2028four')).toBe('one two three four')
    expect(inOneLine('two  blanks')).toBe('two  blanks')
  })

  it('stand in quotation marks', () => {
    expect(quoted('He [Malley]\ncalled.')).toBe(String.raw`“He \[Malley\] called.”`)
  })

  it('are shown as they are', () => {
    const words = fc.stringMatching(/^[a-z .,\\*_`[\]()<>!&;#@~^$|{}"'-]{1,40}$/)
    fc.assert(
      fc.property(words, (text) => {
        expect(shown(Lexer.lexInline(quoted(text)))).toBe(`“${inOneLine(text)}”`)
      }),
      { numRuns: 1000 },
    )
  })
})
