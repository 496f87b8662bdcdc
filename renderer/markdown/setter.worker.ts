import type { Answer, Wish } from './text-setter'
import { takeApart } from './take-apart'

/*
 * Takes texts apart away from the window, so that a text on which the parser takes too long holds
 * nobody up: whoever waits ends this worker.
 */
const tell = (answer: Answer) => {
  postMessage(answer)
}

addEventListener('message', ({ data }: MessageEvent<Wish>) => {
  tell({ kind: 'begun', job: data.job })
  tell({ kind: 'done', job: data.job, set: takeApart(data.markdown) })
})
