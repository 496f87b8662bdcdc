import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import type { Outcome } from './command'
import { PlannedError, UsageError } from './usage-error'

/** All that a run leaves behind: what it prints, and 0 done, 1 failed or problems, 2 wrong usage. */
export interface Result {
  readonly code: 0 | 1 | 2
  readonly stdout: string
  readonly stderr: string
}

/** What is printed of an outcome: one JSON document, or text for a reader. */
export function resultOf(outcome: Outcome, isJson: boolean): Result {
  const { json, text, notices = [], hasProblems = false } = outcome
  const shown = isJson ? JSON.stringify(json, null, 2) : forTerminal(text)
  return {
    code: hasProblems ? 1 : 0,
    stdout: shown === '' ? '' : `${shown}\n`,
    stderr: notices.map(message).join(''),
  }
}

/**
 * What is told of a failure. Standard output stays empty.
 * @param usage how it should have been written, where that helps.
 */
export function failureOf(error: unknown, usage: string): Result {
  if (error instanceof UsageError) return failed(2, `${message(error.message)}\n${usage}\n`)
  if (error instanceof PlannedError) return failed(2, message(error.message))
  if (error instanceof AppError) return failed(1, message(error.message))
  // Nobody foresaw it: whoever mends it needs to know where.
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return failed(1, `${message(say('storage:unexpected'))}${details}\n`)
}

function failed(code: 1 | 2, stderr: string): Result {
  return { code, stdout: '', stderr }
}

function message(sentence: string): string {
  return `${forTerminal(say('cli:message', { message: sentence }))}\n`
}

/**
 * Text of a notebook may hold control characters, with which a terminal can be made to show anything:
 * all but tabs and line ends are shown as "�".
 */
function forTerminal(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD')
}
