import fc from 'fast-check'
import { marked, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import type { SourceFields } from '../../../shared/ipc/views'
import { formatSource } from '../../../shared/sources/bibliography'
import { fieldsFromFrontMatter } from '../../../shared/sources/source-fields'

const empty = fieldsFromFrontMatter({})

function line(fields: Partial<SourceFields>): string {
  return formatSource({ ...empty, ...fields }, (edtf) => `day ${edtf}`)
}

/** What a reader of the Markdown sees. */
function shown(markdown: string): string {
  const text = (tokens: Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'html') throw new Error(`not text: ${token.raw}`)
        if ('tokens' in token) return text(token.tokens)
        return 'text' in token ? String(token.text) : ''
      })
      .join('')
  return text(marked.lexer(markdown))
}

describe('formatSource', () => {
  it('names everything that is known', () => {
    expect(
      line({
        authors: [{ family: 'Bhadrakumar', given: 'M. K.' }, { literal: 'Example Desk' }],
        title: 'Envoys before the deadline',
        containerTitle: 'Example Review',
        publisher: 'Example Press',
        issued: '2021-02-18',
        url: 'https://example.org/envoys_1',
        accessed: '2021-02-19',
      }),
    ).toBe(
      'M. K. Bhadrakumar and Example Desk, “Envoys before the deadline”, *Example Review*, Example Press, day 2021-02-18, <https://example.org/envoys_1>, seen on day 2021-02-19.',
    )
  })

  it.each<[Partial<SourceFields>, string]>([
    [{}, ''],
    [{ title: 'Envoys.' }, '“Envoys”.'],
    [{ title: 'Who called?' }, '“Who called?”'],
    [{ title: 'Made in the U.S.', publisher: 'Example Inc.' }, '“Made in the U.S.”, Example Inc.'],
    [{ title: 'A', publisher: 'Press, ' }, '“A”, Press.'],
    [{ title: 'A', containerTitle: 'Press', publisher: 'Press' }, '“A”, *Press*.'],
    [{ title: 'A', authors: [{ literal: 'Desk' }], publisher: 'Desk' }, 'Desk, “A”.'],
    [{ title: 'A', accessed: '2021-02' }, '“A”, seen day 2021-02.'],
    [{ title: 'A', url: 'javascript:alert(1)' }, '“A”, javascript:alert(1).'],
    [{ title: 'A', url: 'https://x.org/ <b>' }, '“A”, https\\://x.org/ \\<b\\>.'],
    [{ authors: [{ literal: '1. FC' }], title: 'A_b' }, '1\\. FC, “A\\_b”.'],
    [{ title: 'Two\nlines {{title}} $&' }, '“Two lines {{title}} \\$\\&”.'],
    [
      {
        authors: [
          { family: 'Roe', given: 'J.' },
          { family: 'Doe', given: 'M.' },
          { family: 'Poe', given: 'A.' },
        ],
      },
      'J. Roe, M. Doe and A. Poe.',
    ],
  ])('writes %j as %j', (fields, expected) => {
    expect(line(fields)).toBe(expected)
  })

  it('shows all words verbatim, whatever marks are in them', () => {
    const words = fc
      .oneof(
        fc.stringMatching(/^[ -~]{1,20}$/),
        fc
          .array(fc.constantFrom('*', '_', '[x](y)', '`', '\\', 'www.', 'a@b.org', '&amp;', 'x '), {
            minLength: 1,
          })
          .map((parts) => parts.join('')),
        fc.constantFrom('- x', '+ y', '2) z', '# h', '> q', '===', 'http://x_y_z', '~~s~~'),
      )
      .map((text) =>
        text
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/[\s,;:]+$/, ''),
      )
      .filter((text) => text !== '')
    fc.assert(
      fc.property(words, words, words, (literal, title, containerTitle) => {
        const markdown = line({ authors: [{ literal }], title: `${title}x`, containerTitle })
        const full = `${literal}, “${title}x”, ${containerTitle}`
        expect([full, `${full}.`]).toContain(shown(markdown))
        expect(markdown).not.toContain('\n')
      }),
      { numRuns: 1000 },
    )
  })
})
