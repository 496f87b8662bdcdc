import { problemCodeSchema, type Problem, type ProblemCode } from '../../shared/model/problem'

export interface ProblemGroup {
  readonly code: ProblemCode
  readonly problems: readonly Problem[]
}

/** Problems by what they are: what cannot be read first, then what a careful reader would ask about. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  return problemCodeSchema.options
    .map((code) => ({ code, problems: problems.filter((problem) => problem.code === code) }))
    .filter((group) => group.problems.length > 0)
}
