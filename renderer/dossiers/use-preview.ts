import { useEffect, useState } from 'react'
import type { DossierPreview } from '../../shared/ipc/views'
import { useDraftText } from '../editor/desk'
import { sentenceOf } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'

/** A pause in typing after which the finished text is asked for. */
const pauseMs = 120

interface PreviewState {
  readonly preview: DossierPreview | null
  readonly failure: string | null
}

/** The finished text of a dossier, following every change of it and of the notebook. */
export function usePreview(path: string): PreviewState {
  const { revision } = useSnapshot()
  const body = useDraftText(path)
  const [state, setState] = useState<PreviewState>({ preview: null, failure: null })
  useEffect(() => {
    if (body === null) return
    let isCurrent = true
    const timer = setTimeout(() => {
      ask('dossiers.preview', { path, body }).then(
        (preview) => {
          if (isCurrent) setState({ preview, failure: null })
        },
        (error: unknown) => {
          // What was shown last stays readable beside the sentence.
          if (isCurrent) setState(({ preview }) => ({ preview, failure: sentenceOf(error) }))
        },
      )
    }, pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [path, body, revision])
  return state
}
