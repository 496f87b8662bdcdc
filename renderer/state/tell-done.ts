import { shortcutOf } from '../commands/shortcuts'
import { showToast } from '../ui/toast'
import { say } from '../../shared/words/words'
import { attempt } from './attempt'
import { ask } from './bridge'
import { useNotebookStore } from './notebook'

/**
 * Says that something was changed, and offers to take that change back, and no other, for as long as
 * it is the last one.
 */
export function tellDone(message: string, afterUndo: () => void = () => undefined): void {
  const id = undoId()
  if (id === null) {
    showToast({ message })
    return
  }
  const action = {
    label: say('frame:toast.undo'),
    keys: shortcutOf('notebook.undo'),
    run: () => {
      attempt(() => ask('notebook.undo', { id }).then(afterUndo))
    },
  }
  const stop = useNotebookStore.subscribe(() => {
    if (undoId() !== id) close()
  })
  const close = showToast({ message, action }, stop)
}

function undoId(): string | null {
  return useNotebookStore.getState().snapshot?.undoId ?? null
}
