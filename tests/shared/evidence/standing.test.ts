import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf, type EvidenceRow } from '../../../shared/evidence/standing'
import type { Credibility, Reliability } from '../../../shared/model/grade'

function row(
  reliability: Reliability | null,
  credibility: Credibility | null,
  other: Partial<EvidenceRow> & { source?: string; origin?: string } = {},
): EvidenceRow {
  const { source = 'a', origin = '', ...fields } = other
  return {
    stance: 'supports',
    from: { source, sourceTitle: source, origin },
    reliability,
    credibility,
    ...fields,
  }
}

function gradeOf(...rows: EvidenceRow[]) {
  const { reliability, credibility } = standingOf(rows)
  return [reliability, credibility]
}

describe('the standing of a claim', () => {
  it('is empty without evidence', () => {
    expect(standingOf([])).toEqual({
      reliability: null,
      credibility: null,
      supporting: 0,
      contradicting: 0,
      origins: 0,
      sharedOrigins: [],
    })
  })

  it('is that of the best supporting row, by letter and then by digit', () => {
    expect(gradeOf(row('C', 1), row('B', 3), row('B', 2), row('D', 1))).toEqual(['B', 2])
  })

  it('shows F, 6 and unset only if there is nothing better', () => {
    expect(gradeOf(row('F', 1), row('E', 5))).toEqual(['E', 5])
    expect(gradeOf(row('B', 6), row('B', 5))).toEqual(['B', 5])
    expect(gradeOf(row(null, null), row('F', 6))).toEqual(['F', 6])
    expect(gradeOf(row(null, null))).toEqual([null, null])
  })

  it('does not take its grade or origins from what contradicts', () => {
    const rows = [row('A', 1, { stance: 'contradicts', source: 'b' }), row('C', 3)]
    expect(standingOf(rows)).toMatchObject({
      reliability: 'C',
      credibility: 3,
      supporting: 1,
      contradicting: 1,
      origins: 1,
    })
  })

  it('counts sources of one origin once, and names it', () => {
    const rows = [
      row('B', 2, { source: 'a', origin: 'The law' }),
      row('B', 3, { source: 'b', origin: 'the law ' }),
      row('A', 2, { source: 'c' }),
    ]
    expect(standingOf(rows)).toMatchObject({ origins: 2, sharedOrigins: ['The law'] })
  })

  it('takes nothing from a row whose passage is gone but the fact that it is there', () => {
    expect(standingOf([row('A', 1, { from: null })])).toMatchObject({
      reliability: null,
      supporting: 1,
      origins: 0,
    })
  })

  it('never has more origins than supporting rows, in whatever order they come', () => {
    const rows = fc.array(
      fc.record({
        stance: fc.constantFrom('supports', 'contradicts'),
        from: fc.record({
          source: fc.constantFrom('a', 'b', 'c'),
          sourceTitle: fc.constant('Title'),
          origin: fc.constantFrom('', 'x', 'X ', 'y'),
        }),
        reliability: fc.constantFrom('A', 'B', 'F', null),
        credibility: fc.constantFrom(1, 2, 6, null),
      }),
    )
    fc.assert(
      fc.property(rows, (some) => {
        const standing = standingOf(some)
        expect(standing.origins).toBeLessThanOrEqual(standing.supporting)
        expect({ ...standingOf([...some].reverse()), sharedOrigins: [] }).toEqual({
          ...standing,
          sharedOrigins: [],
        })
      }),
    )
  })
})
