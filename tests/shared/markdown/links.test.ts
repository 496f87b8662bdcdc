import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Marked, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { findLinks, matchLinkAt, retarget } from '../../../shared/markdown/links'
import {
  isAttacheLink,
  markedLinks,
  type AttacheLinkToken,
} from '../../../shared/markdown/marked-links'

interface Fixture {
  name: string
  text: string
  /** What each link says, and `at`, the text that it stands in. */
  links: ({ at: string; kind: string } & Record<string, unknown>)[]
}
const fixtures = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/links.json'), 'utf8'),
) as Fixture[]

const marked = new Marked(markedLinks)

/** What a link says, without its place. */
function contentOf(link: object): Record<string, unknown> {
  const places = ['at', 'start', 'end', 'line', 'group']
  return Object.fromEntries(Object.entries(link).filter(([name]) => !places.includes(name)))
}

function linkTokens(markdown: string): AttacheLinkToken[] {
  const found: AttacheLinkToken[] = []
  void marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (isAttacheLink(token)) found.push(token)
  })
  return found
}

describe('findLinks', () => {
  it.each(fixtures)('reads $name', ({ text, links }) => {
    const found = findLinks(text)
    expect(found.map(contentOf)).toEqual(links.map(contentOf))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(links.map(({ at }) => at))
    expect(found.map(({ line }) => line)).toEqual(
      found.map(({ start }) => text.slice(0, start).split('\n').length),
    )
  })

  it('places each citation, and the brackets of them all', () => {
    const text = 'See [@a; @b, p. 3].'
    const groups = findLinks(text).map((link) => link.kind === 'citation' && link.group)
    expect(groups).toEqual([
      { start: 4, end: 18 },
      { start: 4, end: 18 },
    ])
  })

  it('finds what marked finds, in any mixture of marks', () => {
    const piece = fc.constantFrom(
      '[[A]]',
      '![[B|x]]',
      '[@a; @b]',
      '[^c-x]',
      '[[k#^p-1]]',
      '`',
      '``',
      '*',
      '_',
      '\\',
      '[',
      ']',
      '!',
      'word',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\n\n',
      '\n- a ',
      '\n> ',
      '\n    ',
      '\n```\n',
      '\n# ',
      '\n1. a ',
      '\n---\n',
      '\n===\n',
      '~~',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        // An item that has nothing yet is read by marked otherwise than by CommonMark.
        fc.pre(!/^[> ]*\*[ \t]*$/m.test(text))
        const tokens = linkTokens(text).flatMap(({ links }) => links)
        expect(findLinks(text).map(contentOf), text).toEqual(tokens.map(contentOf))
      }),
      { numRuns: 3000 },
    )
  })

  it('stays quick, whatever is repeated', () => {
    const pieces = [
      '[[',
      '[',
      '[[a',
      '![[',
      '[@a;',
      '[@a ',
      '`',
      '`a``b',
      '<!--',
      '\\',
      '{',
      '[@{',
      '[[a[b]',
      '[^c-a-',
      '| a ',
      '- ',
      '> ',
      '[[a|',
      '@',
      '[@a.b',
      '**[[',
      '[[a]]',
      '\n- ',
      '\n> ',
      '~~~\n',
      '[@a;{',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(50_000)
      const before = process.cpuUsage()
      findLinks(text)
      // Time of this process, so that what else the machine does is not counted.
      const { user } = process.cpuUsage(before)
      expect(user / 1000, piece).toBeLessThan(2000)
    }
  })
})

describe('the marked extension', () => {
  it.each(fixtures)('reads $name', ({ text, links }) => {
    const tokens = linkTokens(text)
    expect(tokens.flatMap((token) => token.links.map(contentOf))).toEqual(links.map(contentOf))
  })
})

describe('matchLinkAt', () => {
  it('reads a link only where it begins', () => {
    const text = 'a [[B]] c'
    const places = Array.from(text, (_, at) => (matchLinkAt(text, at) ? at : null))
    expect(places.filter((at) => at !== null)).toEqual([2])
    expect(matchLinkAt(text, 2)).toMatchObject({ start: 2, end: 7 })
    expect(matchLinkAt(text, 99)).toBeNull()
  })
})

describe('retarget', () => {
  it.each([
    ['[[Old]]', 'New', '[[New]]'],
    ['[[Old|shown]]', 'New', '[[New|shown]]'],
    ['[[Old\\|shown]]', 'New', '[[New\\|shown]]'],
    ['![[ Old#Head|x ]]', 'New', '![[ New#Head|x ]]'],
    ['[[people/Old]]', 'New', '[[people/New]]'],
    ['[[people/Old]]', 'friends/New', '[[friends/New]]'],
    ['[[Old.md]]', 'New', '[[New.md]]'],
    ['[[#Here]]', 'New', '[[#Here]]'],
    ['[[old2021a#^p-1|x]]', 'new2021a', '[[new2021a#^p-1|x]]'],
    ['![[c-old]]', 'c-new', '![[c-new]]'],
    ['[^c-old]', 'c-new', '[^c-new]'],
    ['see -@old, p. 3', 'new', 'see -@new, p. 3'],
    ['@{a;b}, p. 1', 'new', '@new, p. 1'],
    ['@old', 'new$& name', '@{new$& name}'],
    ['[[$&]]', "$'", "[[$']]"],
  ])('leads %s to %s', (link, target, result) => {
    expect(retarget(link, target)).toBe(result)
  })

  const each = fixtures.flatMap(({ text }) => findLinks(text).map((link) => ({ text, link })))

  it('keeps a link that leads there already', () => {
    for (const { text, link } of each) {
      const written = text.slice(link.start, link.end)
      const { target, key, claim } = contentOf(link)
      expect(retarget(written, String(target ?? key ?? claim))).toBe(written)
    }
  })

  it('changes what a link leads to and nothing else', () => {
    for (const { text, link } of each) {
      const changed = retarget(text.slice(link.start, link.end), 'c-new')
      const whole = text.slice(0, link.start) + changed + text.slice(link.end)
      const now = findLinks(whole).find(({ start }) => start === link.start)
      const { target, key, claim, ...rest } = contentOf(link)
      const isRenamed = String(target ?? key ?? claim) !== ''
      const { target: newTarget, key: newKey, claim: newClaim, ...newRest } = contentOf(now ?? {})
      const isClaimNow = link.kind === 'embed' && now?.kind === 'claim-embed'
      if (!isClaimNow) expect(newRest).toEqual(rest)
      expect(String(newTarget ?? newKey ?? newClaim)).toMatch(isRenamed ? /c-new(\.md)?$/ : /^$/)
    }
  })
})
