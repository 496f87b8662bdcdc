import { check as findProblems } from '../../shared/notebook/check'
import type { Place, Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { sha256Of } from '../storage/content-hash'
import { openNotebook } from '../storage/open-notebook'
import type { Command } from './command'

/** Tells everything that a careful reader would ask about. */
export const check: Command = {
  name: 'check',
  arguments: [{ name: 'NOTEBOOK' }],
  async run(_, notebook: string) {
    const { state } = await openNotebook(notebook, new Date())
    const problems = findProblems(state, sha256Of)
    const count = say('cli:check.count', { count: problems.length })
    return {
      json: { problems },
      text: [...problems.map(problemText), count].join('\n'),
      hasProblems: problems.length > 0,
    }
  },
}

function problemText({ code, where, message }: Problem): string {
  return `${placeText(where)}: ${message} (${code})`
}

function placeText({ path, line, claim }: Place): string {
  if (line !== undefined) return `${path}:${line}`
  return claim === undefined ? path : `${path}, ${claim}`
}
