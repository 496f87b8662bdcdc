import { useEffect } from 'react'
import { ask, listen } from './bridge'
import { flushAll } from './flush'
import { useNotebookStore } from './notebook'
import { usePlaceStore } from './place'
import { overallSaving, useSavingStore } from './saving'

/** Keeps the window's picture of the notebook as main tells it, and answers when the window closes. */
export function useFollowNotebook(): void {
  useEffect(() => {
    const { adopt } = useNotebookStore.getState()
    const { closeMissing, follow } = usePlaceStore.getState()
    const stops = [
      listen('notebook.changed', ({ snapshot, renamed }) => {
        for (const { from, to } of renamed) follow(from, to)
        adopt(snapshot)
        if (snapshot) closeMissing(snapshot)
      }),
      listen('window.closing', () => {
        void closeWhenSaved()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

/** While something could not be saved there is no answer, and main asks the user what to do. */
async function closeWhenSaved(): Promise<void> {
  await flushAll()
  const { state } = overallSaving(useSavingStore.getState().byPath)
  if (state === 'saved') await ask('window.readyToClose', null)
}
