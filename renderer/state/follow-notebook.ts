import { useEffect } from 'react'
import { ask, listen } from './bridge'
import { flushAll } from './flush'
import { useNotebookStore } from './notebook'
import { usePlaceStore } from './place'

/** Keeps the window's picture of the notebook as main tells it, and answers when the window closes. */
export function useFollowNotebook(): void {
  useEffect(() => {
    const { adopt } = useNotebookStore.getState()
    const { follow } = usePlaceStore.getState()
    const stops = [
      listen('notebook.changed', ({ snapshot, renamed }) => {
        for (const { from, to } of renamed) follow(from, to)
        adopt(snapshot)
      }),
      listen('window.closing', () => {
        void flushAll().finally(() => ask('window.readyToClose', null))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}
