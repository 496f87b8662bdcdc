import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimColumns,
  countByStatus,
  filterClaims,
  sortClaims,
} from '../../../renderer/claims/claim-order'
import { claimStatusSchema } from '../../../shared/model/claim'
import { claimView } from '../snapshot'

const grade = {
  reliability: fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F' as const)),
  credibility: fc.option(fc.constantFrom(1, 2, 3, 4, 5, 6 as const)),
}
const anyClaim = fc
  .record({
    text: fc.string({ minLength: 1 }),
    status: fc.constantFrom(...claimStatusSchema.options),
    saidOn: fc.option(fc.constantFrom('2020', '2021-02', '2021-02-10', '../2021-02-16')),
    standing: fc.record({ ...grade, origins: fc.nat(4), supporting: fc.nat(4) }),
  })
  .map((traits) => claimView('c-any', traits))
const anyOrder = fc.record({
  column: fc.constantFrom(...claimColumns),
  isAscending: fc.boolean(),
})

describe('sortClaims', () => {
  it('loses no claim and makes none', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), anyOrder, (claims, order) => {
        const sorted = sortClaims(claims, order)
        expect(sorted).toHaveLength(claims.length)
        expect(new Set(sorted)).toEqual(new Set(claims))
      }),
    )
  })

  it('puts what is not known last, whichever way round', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), fc.boolean(), (claims, isAscending) => {
        const dates = sortClaims(claims, { column: 'when', isAscending }).map(
          ({ claim }) => claim.saidOn,
        )
        const firstUnknown = dates.indexOf(null)
        if (firstUnknown >= 0) expect(dates.slice(firstUnknown).every((d) => d === null)).toBe(true)
      }),
    )
  })

  it('orders grades by their letter, then their digit, and half grades after whole ones', () => {
    const claims = [
      claimView('c-none'),
      claimView('c-b', { standing: { reliability: 'B' } }),
      claimView('c-b3', { standing: { reliability: 'B', credibility: 3 } }),
      claimView('c-a6', { standing: { reliability: 'A', credibility: 6 } }),
      claimView('c-b2', { standing: { reliability: 'B', credibility: 2 } }),
    ]
    const sorted = sortClaims(claims, { column: 'grade', isAscending: true })
    expect(sorted.map(({ claim }) => claim.id)).toEqual(['c-a6', 'c-b2', 'c-b3', 'c-b', 'c-none'])
  })
})

describe('filterClaims', () => {
  const call = claimView('c-call', {
    text: 'Robert Malley telephoned Ma Zhaoxu.',
    status: 'supported',
    speaker: {
      path: 'entities/Ministry.md',
      title: 'Chinese foreign ministry',
      type: 'organisation',
    },
  })
  const talks = claimView('c-talks', { text: 'Moscow and Tehran talk about arms.' })

  it('finds a claim by any of its words and by who says so, in any order', () => {
    expect(filterClaims([call, talks], { words: 'ministry MALLEY', status: 'all' })).toEqual([call])
    expect(filterClaims([call, talks], { words: 'malley arms', status: 'all' })).toEqual([])
  })

  it('keeps to the status', () => {
    expect(filterClaims([call, talks], { words: '', status: 'unverified' })).toEqual([talks])
  })

  it('counts every claim once', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const counts = Object.values(countByStatus(claims))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(claims.length)
      }),
    )
  })
})
