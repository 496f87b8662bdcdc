import { describe, expect, it } from 'vitest'
import {
  credibilityMeaning,
  gradeLabel,
  gradeWords,
  reliabilityMeaning,
} from '../../../shared/evidence/grade'

describe('a grade', () => {
  it.each([
    ['B', 2, 'B2'],
    ['C', null, 'C–'],
    [null, 4, '–4'],
    [null, null, '–'],
    ['F', 6, 'F6'],
  ] as const)('of %s and %s is written %s', (reliability, credibility, label) => {
    expect(gradeLabel(reliability, credibility)).toBe(label)
  })

  it('is said in words, and unset is said as such', () => {
    expect(gradeWords('B', 2)).toBe('source B, information 2')
    expect(gradeWords(null, null)).toBe('source not graded, information not graded')
  })

  it('has a meaning for every step, and unset is neither F nor 6', () => {
    const letters = (['A', 'B', 'C', 'D', 'E', 'F', null] as const).map(reliabilityMeaning)
    const digits = ([1, 2, 3, 4, 5, 6, null] as const).map(credibilityMeaning)
    for (const meanings of [letters, digits]) {
      expect(new Set(meanings.map(({ name }) => name)).size).toBe(7)
      expect(new Set(meanings.map(({ definition }) => definition)).size).toBe(7)
    }
  })
})
