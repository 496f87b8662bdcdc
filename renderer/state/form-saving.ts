import { useState } from 'react'
import { AppError } from '../../shared/model/failure'
import { useAction } from './action'

/** Sends a form. @param isKnowing the user saw what somebody else wrote, and wants theirs all the same. */
type Send = (isKnowing: boolean) => Promise<unknown>

/** A form that is saved, and may turn out to have been changed elsewhere meanwhile. */
export interface FormSaving {
  readonly save: (send: Send, isKnowing?: boolean) => void
  readonly isRunning: boolean
  /** Why the last try failed, as a sentence for the user. */
  readonly failure: string | null
  /** Whether it failed because the same was changed elsewhere: the user is to choose. */
  readonly hasConflict: boolean
  /** Writes what was refused over what is there now. */
  readonly insist: () => void
  /** Leaves what is there now. */
  readonly leave: () => void
}

export function useFormSaving(): FormSaving {
  const { run, isRunning, failure, forget } = useAction()
  const [refused, setRefused] = useState<Send | null>(null)
  const save = (send: Send, isKnowing = false) => {
    setRefused(null)
    run(async () => {
      try {
        await send(isKnowing)
      } catch (error) {
        if (error instanceof AppError && error.code === 'conflict') setRefused(() => send)
        throw error
      }
    })
  }
  return {
    save,
    isRunning,
    failure,
    hasConflict: refused !== null,
    insist: () => {
      if (refused) save(refused, true)
    },
    leave: () => {
      setRefused(null)
      forget()
    },
  }
}
