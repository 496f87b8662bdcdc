import { useEffect, useState } from 'react'
import { sentenceOf } from './action'
import { useSnapshot } from './notebook'

/** What is known of a question: nothing yet, the answer, or a sentence that says why there is none. */
export interface Answer<Known> {
  readonly answer: Known | null
  readonly failure: string | null
}

const unanswered = { answer: null, failure: null }

/**
 * The answer to a question about one file of the notebook, asked again after every change of the notebook.
 * @param question the same function at every call.
 * @param path what it is asked about; `null` asks nothing.
 */
export function useAnswer<Known>(
  question: (path: string) => Promise<Known>,
  path: string | null,
): Answer<Known> {
  const { revision } = useSnapshot()
  const [last, setLast] = useState<Answer<Known> & { readonly path: string }>()
  useEffect(() => {
    if (path === null) return undefined
    let isCurrent = true
    question(path).then(
      (answer) => {
        if (isCurrent) setLast({ path, answer, failure: null })
      },
      (error: unknown) => {
        if (isCurrent) setLast({ path, answer: null, failure: sentenceOf(error) })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [question, path, revision])
  return last?.path === path ? last : unanswered
}
