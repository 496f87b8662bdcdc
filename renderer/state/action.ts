import { useState } from 'react'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'

/** Something that takes a moment and may fail, with what to show meanwhile and afterwards. */
export interface Action {
  /** Does the work; a failure is kept as a sentence instead of thrown. */
  readonly run: (work: () => Promise<unknown>) => void
  readonly isRunning: boolean
  /** Why the last try failed, as a sentence for the user. */
  readonly failure: string | null
  readonly forget: () => void
}

export function useAction(): Action {
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const run = (work: () => Promise<unknown>) => {
    setRunning(true)
    setFailure(null)
    work()
      .catch((error: unknown) => {
        setFailure(sentenceOf(error))
      })
      .finally(() => {
        setRunning(false)
      })
  }
  const forget = () => {
    setFailure(null)
  }
  return { run, isRunning, failure, forget }
}

/** The sentence that tells a person what failed. */
export function sentenceOf(error: unknown): string {
  return error instanceof AppError ? error.message : say('frame:failure.unexpected')
}
