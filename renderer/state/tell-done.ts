import { shortcutOf } from '../commands/shortcuts'
import { showToast } from '../ui/toast'
import { say } from '../../shared/words/words'
import { attempt } from './attempt'
import { ask } from './bridge'

/** Says that something was changed, and offers to take it back. */
export function tellDone(message: string, afterUndo: () => void = () => undefined): void {
  showToast({
    message,
    action: {
      label: say('frame:toast.undo'),
      keys: shortcutOf('notebook.undo'),
      run: () => {
        attempt(() => ask('notebook.undo', null).then(afterUndo))
      },
    },
  })
}
