import { useEffect } from 'react'
import { runCommand } from '../commands/registry'
import { ask, listen } from './bridge'
import { mayLeave } from './flush'
import { noteGone, withGone } from './gone'
import { useNotebookStore } from './notebook'
import { show } from './open-notebook'
import { usePlaceStore } from './place'

/** Keeps the window's picture of the notebook as main tells it, and answers when the window closes. */
export function useFollowNotebook(): void {
  useEffect(() => {
    const { adopt } = useNotebookStore.getState()
    const { closeMissing, follow } = usePlaceStore.getState()
    const stops = [
      listen('notebook.changed', ({ snapshot, renamed }) => {
        for (const { from, to } of renamed) follow(from, to)
        // One that main opened by itself, from the command line, is shown as any other.
        const isOther = snapshot?.folder !== useNotebookStore.getState().snapshot?.folder
        const shown = snapshot && withGone(snapshot)
        if (shown && isOther) show(shown)
        else adopt(shown)
        if (shown) closeMissing(shown)
      }),
      listen('notebook.outside', ({ events }) => {
        noteGone(events)
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

async function closeWhenSaved(): Promise<void> {
  if (await mayLeave()) await ask('window.readyToClose', null)
  // Whoever stays because of two texts wants to choose between them.
  else runCommand('record.settle')
}
