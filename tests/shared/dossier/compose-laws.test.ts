import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDossier } from '../../../shared/dossier/compose'
import { footnoteReferences } from '../../../shared/dossier/user-footnotes'
import { inOneLine } from '../../../shared/dossier/verbatim'
import { findLinks } from '../../../shared/markdown/links'
import { markdown, notebookOf, sha256, sourceFile, type Contents } from '../../fixtures/notebook'

/** Lines of which dossiers, notes and descriptions are made; what they name may be there or not. */
const line = fc.constantFrom(
  'Plain words.',
  '# One',
  '## Two [[Person]]',
  'Under\n===',
  'He called.[^c-a] And [^c-b], [^c-none].',
  '[[Person]], [[Note|shown]], [[Nobody]], [[Same]], [[src]].',
  '![[Note]]',
  '![[Other#Two]]',
  '![[Person]]',
  '![[src]]',
  '![[c-a]]',
  '- item\n- ![[c-b]]\n- ![[Other]]',
  '> ![[Note]]\n> ![[src#^p-1]]',
  '![[src#^p-0]]',
  'Inline ![[Note]] and ![[src#^p-2]].',
  '[@src, para. 1; @none]',
  '| a | b |\n| - | - |\n| [[Person\\|he]] | [^c-a] |',
  'Mine.[^1] [^none]\n\n[^1]: A note.[^c-b]',
  '[^2]: Nowhere used.',
  '```dossier\npart: timeline\n```',
  '```dossier\npart: claims\n```',
  '```dossier\npart: entities\n```',
  '```dossier\npart: sources\n```',
  '```dossier\npart: check\n```',
  '```dossier\npart: nothing\n```',
)
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'))

const words = fc
  .stringMatching(/^[A-Za-z .*_`[\]<>&$@^~"'“”|\\\n-]{3,40}$/)
  .filter((quote) => /[a-z]/.test(quote))
  .map((quote) => quote.trim())

const contents = fc
  .record({
    body: text,
    note: text,
    other: text,
    person: text,
    quotes: fc.tuple(words, words, words),
    isAgainst: fc.boolean(),
    date: fc.constantFrom(null, '2021-02-10', '2021~'),
  })
  .map(({ body, note, other, person, quotes, isAgainst, date }): Contents => {
    const stance = isAgainst ? 'contradicts' : 'supports'
    return {
      files: {
        'dossiers/D.md': body,
        'notes/Note.md': note,
        'notes/Other.md': other,
        'notes/x/Same.md': '',
        'notes/y/Same.md': '',
        'entities/Person.md': markdown({ id: 'person', type: 'person', date: '2020' }, person),
        'sources/src.md': sourceFile(
          { id: 'src' },
          quotes.map((q) => `Before ${q} after.`).join('\n\n'),
        ),
      },
      passages: {
        'sources/src.md': Object.fromEntries(quotes.map((quote, index) => [`p-${index}`, quote])),
      },
      claims: [
        {
          id: 'c-a',
          text: 'A [claim].',
          speaker: 'person',
          saidOn: date,
          evidence: [
            { source: 'src', passage: 'p-0' },
            { source: 'src', passage: 'p-1', stance },
          ],
        },
        { id: 'c-b', evidence: [{ source: 'src', passage: 'p-2', comment: 'Un*clear' }] },
      ],
    }
  })

describe('whatever is in the notebook, its dossier', () => {
  it('is made in the same bytes each time, complete, and readable without this program', () => {
    fc.assert(
      fc.property(contents, (some) => {
        const state = notebookOf(some)
        const { markdown: written, uses } = composeDossier(state, 'dossiers/D.md', sha256)
        const again = composeDossier(notebookOf(some), 'dossiers/D.md', sha256)
        expect(again.markdown).toBe(written)
        expectEachFootnoteOnce(written)
        expectNoPrivateLinks(written)
        const quotes = state.passages.get('sources/src.md') ?? []
        expectExactWords(
          written,
          quotes.filter(({ id }) => uses.passages.has(id)).map(({ quote }) => quote.exact),
        )
      }),
      { numRuns: 80 },
    )
  })
})

function expectEachFootnoteOnce(written: string): void {
  const definition = /^\[\^([^\]]+)\]:/gm
  const defined = [...written.matchAll(definition)].map(([, label]) => label)
  const used = footnoteReferences(written.replace(definition, '')).map(({ label }) => label)
  expect(new Set(defined).size).toBe(defined.length)
  expect(new Set(used)).toEqual(new Set(defined))
}

function expectNoPrivateLinks(written: string): void {
  const isPublic = (kind: string) => kind === 'citation' || kind === 'claim'
  expect(findLinks(written).filter(({ kind }) => !isPublic(kind))).toEqual([])
  expect(written).not.toMatch(/^```dossier/m)
}

/** With the marks that Markdown needs to show them taken off again. */
function expectExactWords(written: string, quotes: readonly string[]): void {
  const shown = written.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  for (const quote of quotes) expect(shown).toContain(inOneLine(quote))
}
