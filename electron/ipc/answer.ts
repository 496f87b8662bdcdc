import { z } from 'zod'
import {
  contract,
  type CallName,
  type Failure,
  type Output,
  type Parsed,
  type Reply,
} from '../../shared/ipc/contract'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'

/** One function for every call of the contract: a call without a handler does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: Parsed<N>) => Promise<Output<N>>
}

/**
 * Parses what the window sent, handles it and replies. Never throws: every failure crosses as data,
 * and one that nobody foresaw is given to `log` and told in a calm sentence.
 */
export async function answer<N extends CallName>(
  handlers: Handlers,
  name: N,
  raw: unknown,
  log: (error: unknown) => void = ignore,
): Promise<Reply<Output<N>>> {
  try {
    const input = contract[name].input.parse(raw) as Parsed<N>
    return { ok: true, value: await handlers[name](input) }
  } catch (error) {
    return { ok: false, failure: failureOf(error, name, log) }
  }
}

/** A failure as the window is told it. */
export function failureOf(error: unknown, name: string, log: (error: unknown) => void): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (error instanceof z.ZodError) {
    return { code: 'invalid', message: say('storage:invalidInput', firstIssue(error, name)) }
  }
  log(error)
  return { code: 'unexpected', message: say('storage:unexpected') }
}

function firstIssue(error: z.ZodError, name: string): { place: string; expected: string } {
  const issue = error.issues[0]
  const place = [name, ...(issue?.path ?? [])].map(String).join('.')
  return { place, expected: issue?.message ?? '' }
}

function ignore(): void {
  // Whoever starts the handlers decides where unforeseen failures are written.
}
