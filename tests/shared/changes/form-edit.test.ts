import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeForm, mergeNames } from '../../../shared/changes/form-edit'

const values = fc.record({
  text: fc.constantFrom('', 'one', 'two'),
  status: fc.constantFrom('open', 'done'),
  names: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
})

describe('mergeForm', () => {
  it('takes what the form says where nobody else changed anything', () => {
    fc.assert(
      fc.property(values, values, (seen, wanted) => {
        expect(mergeForm(seen, wanted, seen)).toEqual({ merged: wanted, disputed: [] })
      }),
    )
  })

  it('never writes over what somebody else changed unless it was disputed', () => {
    fc.assert(
      fc.property(values, values, values, (seen, wanted, now) => {
        const { merged, disputed } = mergeForm(seen, wanted, now)
        const fields = ['text', 'status', 'names'] as const
        for (const field of fields) {
          const isDisputed = disputed.some((row) => row.field === field)
          const [was, is, mine] = [seen, now, wanted].map((each) => JSON.stringify(each[field]))
          expect(isDisputed).toBe(was !== is && was !== mine && is !== mine)
          if (!isDisputed) expect(merged[field]).toEqual(was === mine ? now[field] : wanted[field])
        }
      }),
    )
  })

  it('replaces what is there where the user knows it', () => {
    const wanted = { text: 'mine' }
    expect(mergeForm(null, wanted, { text: 'theirs' })).toEqual({ merged: wanted, disputed: [] })
  })
})

describe('mergeNames', () => {
  it('adds and removes names one by one', () => {
    expect(mergeNames(['a', 'b'], ['a', 'c'], ['a', 'b', 'd'])).toEqual(['a', 'd', 'c'])
    expect(mergeNames([], ['a'], ['a'])).toEqual(['a'])
    expect(mergeNames(['a'], ['a'], [])).toEqual([])
  })
})
