import { useEffect, useRef, useState } from 'react'
import type { SourceProposal } from '../../../shared/ipc/views'
import { sentenceOf } from '../../state/action'
import { ask } from '../../state/bridge'

/** A pause in pasting or typing after which the program looks at the text. */
const pauseMs = 250

export interface ProposalState {
  readonly proposal: SourceProposal | null
  readonly failure: string | null
}

/** What the program makes of a text; the answer to the last text wins. */
export function useProposal(
  text: string,
  from: string,
  onProposal: (proposal: SourceProposal) => void,
): ProposalState {
  const [state, setState] = useState<ProposalState>({ proposal: null, failure: null })
  const latest = useRef(onProposal)
  useEffect(() => {
    latest.current = onProposal
  })
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      if (text.trim() === '') {
        setState({ proposal: null, failure: null })
        return
      }
      ask('sources.propose', { text, from }).then(
        (proposal) => {
          if (!isCurrent) return
          setState({ proposal, failure: null })
          latest.current(proposal)
        },
        (error: unknown) => {
          if (isCurrent) setState({ proposal: null, failure: sentenceOf(error) })
        },
      )
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, from])
  return state
}
