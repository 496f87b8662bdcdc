import { shortcutOf } from '../commands/shortcuts'
import { showToast } from '../ui/toast'
import { say } from '../../shared/words/words'
import { attempt } from './attempt'
import { ask } from './bridge'
import { useNotebookStore } from './notebook'

/**
 * Says that something was changed, and offers to take it back for as long as it is the change that
 * the notebook's undo would take back.
 */
export function tellDone(message: string, afterUndo: () => void = () => undefined): void {
  const action = {
    label: say('frame:toast.undo'),
    keys: shortcutOf('notebook.undo'),
    run: () => {
      attempt(() => ask('notebook.undo', null).then(afterUndo))
    },
  }
  const done = undoName()
  const stop = useNotebookStore.subscribe(() => {
    if (undoName() !== done) close()
  })
  const close = showToast({ message, action }, stop)
}

function undoName(): string | null | undefined {
  return useNotebookStore.getState().snapshot?.undo
}
