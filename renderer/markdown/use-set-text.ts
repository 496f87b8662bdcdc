import { useEffect, useState } from 'react'
import { startWorker } from '../security/own-worker'
import type { SetText } from './set-text'
import workerAddress from './setter.worker?worker&url'
import { TextSetter } from './text-setter'

/** One for the whole window. */
const setter = new TextSetter((hear, fail) => {
  const worker = startWorker(workerAddress)
  worker.onmessage = ({ data }) => hear(data)
  worker.onerror = fail
  return { post: (wish) => worker.postMessage(wish), end: () => worker.terminate() }
})

/** A text and what it was set to: `null` where it has to be shown as it is written. */
interface Setting {
  readonly markdown: string
  readonly set: SetText | null
}

/** A Markdown text, set; until it is, the one before; `null` while there is none at all. */
export function useSetText(markdown: string): Setting | null {
  const [setting, keep] = useState<Setting | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    void setter.set(markdown, leaving.signal).then((set) => {
      if (!leaving.signal.aborted) keep({ markdown, set })
    })
    return () => {
      leaving.abort()
    }
  }, [markdown])
  return setting
}
