import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchLines } from '../../../shared/text/line-matches'
import { disputedIn, merge3, mergedText } from '../../../shared/text/merge3'

const base = ['one', 'two', 'three', 'four'].join('\n')

function merged(mine: readonly string[], theirs: readonly string[]) {
  const pieces = merge3(base, mine.join('\n'), theirs.join('\n'))
  return { text: mergedText(pieces), disputed: disputedIn(pieces) }
}

describe('merging two texts', () => {
  it('takes what only one side changed', () => {
    const mine = ['one', 'TWO', 'three', 'four']
    const theirs = ['one', 'two', 'three', 'four', 'five']
    expect(merged(mine, theirs)).toEqual({ text: 'one\nTWO\nthree\nfour\nfive', disputed: [] })
  })

  it('asks where both changed the same line, and takes the rest', () => {
    const pieces = merge3(base, 'one\nTWO\nthree\nfour', 'one\n2\nthree\nfour\nfive')
    expect(disputedIn(pieces)).toEqual([
      { kind: 'disputed', base: ['two'], mine: ['TWO'], theirs: ['2'] },
    ])
    expect(mergedText(pieces, ['mine'])).toBe('one\nTWO\nthree\nfour\nfive')
    expect(mergedText(pieces, ['theirs'])).toBe('one\n2\nthree\nfour\nfive')
    expect(mergedText(pieces, ['both'])).toBe('one\nTWO\n2\nthree\nfour\nfive')
  })

  it('does not ask where both made the same change', () => {
    const same = ['one', 'TWO', 'three', 'four']
    expect(merged(same, same)).toEqual({ text: same.join('\n'), disputed: [] })
  })

  it('asks where one side changed what the other took away', () => {
    expect(merged(['one', 'three', 'four'], ['one', 'TWO', 'three', 'four']).disputed).toEqual([
      { kind: 'disputed', base: ['two'], mine: [], theirs: ['TWO'] },
    ])
  })

  it('asks for the order where both put something into the same place', () => {
    const mine = ['one', 'mine', 'two', 'three', 'four']
    const theirs = ['one', 'theirs', 'two', 'three', 'four']
    expect(merged(mine, theirs).disputed).toHaveLength(1)
  })

  it('puts a line after the one that the other side changed', () => {
    const mine = ['one', 'two', 'three', 'FOUR']
    const theirs = ['one', 'two', 'three', 'four', 'five']
    expect(merged(mine, theirs)).toEqual({ text: 'one\ntwo\nthree\nFOUR\nfive', disputed: [] })
  })

  it('keeps the end of the text as each side has it', () => {
    const pieces = merge3('a\nb', 'A\nb', 'a\nb\n')
    expect(mergedText(pieces)).toBe('A\nb\n')
  })

  it('merges 100,000 lines with changes all over them in a few seconds at most', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `line ${index % 5000}`)
    const mine = lines.map((line, index) => (index % 200 === 0 ? `${line} mine` : line))
    const theirs = lines.map((line, index) => (index % 200 === 100 ? `${line} theirs` : line))
    const startMs = performance.now()
    const pieces = merge3(lines.join('\n'), mine.join('\n'), theirs.join('\n'))
    expect(performance.now() - startMs).toBeLessThan(5000)
    expect(mergedText(pieces)).toContain('mine')
  })
})

/** Few different lines, many of them empty, so that there is much to confuse. */
const text = fc
  .array(fc.constantFrom('', '', 'a', 'b', 'c', 'A long line of words.'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

/** Everything that decides how a disputed piece can come out. */
const choice = fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const)

function withLine(lines: readonly string[], at: number, line: string): string[] {
  return lines.map((old, index) => (index === at ? line : old))
}

describe('the laws of merging', () => {
  it('takes the side that is not the base, whatever it is', () => {
    fc.assert(
      fc.property(text, text, (from, changed) => {
        expect(mergedText(merge3(from, from, changed))).toBe(changed)
        expect(mergedText(merge3(from, changed, from))).toBe(changed)
        expect(disputedIn(merge3(from, from, changed))).toEqual([])
      }),
    )
  })

  it('takes what both sides agree on', () => {
    fc.assert(
      fc.property(text, text, (from, changed) => {
        const pieces = merge3(from, changed, changed)
        expect(mergedText(pieces)).toBe(changed)
        expect(disputedIn(pieces)).toEqual([])
      }),
    )
  })

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const pieces = merge3(from, mine, theirs)
        const turned = merge3(from, theirs, mine).map((piece) => {
          if (piece.kind === 'disputed') return { ...piece, mine: piece.theirs, theirs: piece.mine }
          if (piece.kind === 'mine') return { ...piece, kind: 'theirs' }
          return piece.kind === 'theirs' ? { ...piece, kind: 'mine' } : piece
        })
        expect(turned).toEqual(pieces)
      }),
    )
  })

  it('has everything of one side in its order where that side is chosen', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const pieces = merge3(from, mine, theirs)
        const onlyMine = pieces.map((piece) =>
          piece.kind === 'theirs' ? null : piece.kind === 'disputed' ? piece.mine : piece.lines,
        )
        // Without what only they changed, everything of mine is there, in its order.
        const lines = onlyMine.flatMap((part) => part ?? [])
        const left = mine.split('\n')
        for (const line of lines) {
          const at = left.indexOf(line)
          expect(at).toBeGreaterThanOrEqual(0)
          left.splice(0, at + 1)
        }
      }),
    )
  })

  it('has every change that was made to lines apart from each other', () => {
    const paragraphs = fc.uniqueArray(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), {
      minLength: 3,
      maxLength: 20,
    })
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (words, one, other) => {
        const lines = words.map((word, index) => `${index} ${word}`)
        const mineAt = one % lines.length
        const theirsAt = other % lines.length
        fc.pre(mineAt !== theirsAt)
        const mine = withLine(lines, mineAt, 'changed by me')
        const theirs = withLine(lines, theirsAt, 'changed by them')
        const pieces = merge3(lines.join('\n'), mine.join('\n'), theirs.join('\n'))
        expect(disputedIn(pieces)).toEqual([])
        expect(mergedText(pieces)).toBe(withLine(mine, theirsAt, 'changed by them').join('\n'))
      }),
    )
  })

  it('leaves out nothing that either side wrote: it is in the text or asked about', () => {
    fc.assert(
      fc.property(text, text, text, fc.array(choice), (from, mine, theirs, choices) => {
        const pieces = merge3(from, mine, theirs)
        const asked = disputedIn(pieces).flatMap((piece) => [...piece.mine, ...piece.theirs])
        const there = [...mergedText(pieces, choices).split('\n'), ...asked]
        const old = new Set(from.split('\n'))
        const written = [...mine.split('\n'), ...theirs.split('\n')].filter(
          (line) => !old.has(line),
        )
        expect(there).toEqual(expect.arrayContaining(written))
      }),
    )
  })
})

describe('matching lines', () => {
  it('finds only equal lines, in the order of both texts', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [old, now] = [one.split('\n'), other.split('\n')]
        const matches = matchLines(old, now)
        for (const [index, match] of matches.entries()) {
          expect(old[match.old]).toBe(now[match.now])
          const before = matches[index - 1]
          if (before) expect(match.old > before.old && match.now > before.now).toBe(true)
        }
      }),
    )
  })
})
