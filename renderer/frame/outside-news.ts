import { useEffect } from 'react'
import type { OutsideEvent } from '../../shared/model/outside-event'
import { say } from '../../shared/words/words'
import { listen } from '../state/bridge'
import { useNotebookStore } from '../state/notebook'
import { useSavingStore, type SavingState } from '../state/saving'
import { showToast } from '../ui/toast'

/** Says what other programs did to the notebook: the one thing, or how many there were. */
export function useOutsideNews(): void {
  useEffect(() => {
    const stops = [tellEvents(), tellWhenFree()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

function tellEvents(): () => void {
  let told: readonly OutsideEvent[] = []
  let putAway: () => void = () => undefined
  const tell = (events: readonly OutsideEvent[]) => {
    putAway()
    told = events
    if (events.length === 0) return
    putAway = showToast({ message: wordsFor(events) }, () => {
      if (told === events) told = []
    })
  }
  const stops = [
    listen('notebook.outside', ({ events }) => {
      const news = events.filter((event) => event.kind !== 'folder-gone' && !isUnsaved(event))
      // What is still on screen is summed up with it, instead of a pile of messages.
      if (news.length > 0) tell([...told, ...news])
    }),
    // Typing was quicker than the news: what the toast says of that text is not true, and the notice
    // above it says what is.
    useSavingStore.subscribe(() => {
      const left = told.filter((event) => savingOf(event) !== 'waiting')
      if (left.length < told.length) tell(left)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Where there is unsaved text the new one is not shown: the notice above the text says what is. */
function isUnsaved(event: OutsideEvent): boolean {
  return (savingOf(event) ?? 'saved') !== 'saved'
}

function savingOf(event: OutsideEvent): SavingState['state'] | undefined {
  if (event.kind !== 'changed') return undefined
  return useSavingStore.getState().byPath[event.path]?.state
}

/** Whoever waited for somebody else to close the notebook is told that it is free. */
function tellWhenFree(): () => void {
  return useNotebookStore.subscribe(({ snapshot }, { snapshot: before }) => {
    const isSame = snapshot?.folder === before?.folder
    const isFree = before?.readOnly?.reason === 'held' && snapshot?.readOnly === null
    if (isSame && isFree) showToast({ message: say('frame:outside.free') })
  })
}

/** One sentence for all that happened. */
export function wordsFor(events: readonly OutsideEvent[]): string {
  const [event, ...others] = events
  if (events.some(({ kind }) => kind === 'folder-back')) return say('frame:outside.back')
  if (!event || others.length > 0) return say('frame:outside.many', { count: filesOf(events) })
  switch (event.kind) {
    case 'gone':
      return say(`frame:outside.gone.${event.why}`, { title: event.title })
    case 'changed':
    case 'came':
      return say(`frame:outside.${event.kind}`, { title: event.title })
    case 'moved':
      return say('frame:outside.moved', { title: event.title, path: event.path })
    case 'data':
      return say('frame:outside.data', { path: event.path })
    case 'folder-gone':
    case 'folder-back':
      return say('frame:outside.back')
  }
}

/** A file that was changed several times is one file. */
function filesOf(events: readonly OutsideEvent[]): number {
  return new Set(events.flatMap((event) => ('path' in event ? [event.path] : []))).size
}
