import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupProblems } from '../../../renderer/frame/problem-groups'
import { problemCodeSchema } from '../../../shared/model/problem'

describe('groupProblems', () => {
  it('shows every problem once, in groups without gaps', () => {
    const anyProblem = fc.record({
      code: fc.constantFrom(...problemCodeSchema.options),
      where: fc.record({ path: fc.string() }),
      message: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(anyProblem), (problems) => {
        const groups = groupProblems(problems)
        expect(groups.flatMap((group) => group.problems)).toHaveLength(problems.length)
        expect(groups.every((group) => group.problems.length > 0)).toBe(true)
      }),
    )
  })
})
