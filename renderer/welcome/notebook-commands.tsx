import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import {
  chooseAndOpen,
  closeNotebook,
  openSample,
  unpackAndOpen,
  useOpening,
} from '../state/open-notebook'
import { useNotebookStore } from '../state/notebook'
import { whileWorking } from '../state/work'
import { Notice } from '../ui/notice'
import { Sheet } from '../ui/sheet'
import { showToast } from '../ui/toast'
import { NewNotebookSheet } from './new-notebook-sheet'

/** The commands that open and close notebooks, and what they show; always there. */
export function NotebookCommands({ documents }: { readonly documents: string }) {
  const isOpen = useNotebookStore(({ snapshot }) => snapshot !== null)
  const { failure, forget, isNewSheetOpen, showNewSheet } = useOpening()
  useCommand('notebook.new', () => {
    showNewSheet(true)
  })
  useCommand('notebook.open', () => void chooseAndOpen())
  useCommand('notebook.openSample', () => void openSample())
  useCommand('backup.create', () => attempt(backUp), isOpen)
  useCommand('backup.open', () => void unpackAndOpen())
  useCommand('notebook.close', () => void closeNotebook(), isOpen)
  if (isNewSheetOpen) return <NewNotebookSheet documents={documents} />
  if (!isOpen || failure === null) return null
  return (
    <Sheet
      title={say('frame:cannotOpen.title')}
      size="small"
      onClose={forget}
      action={{ label: say('frame:cannotOpen.another'), run: () => void chooseAndOpen() }}
    >
      <Notice kind="danger">{failure}</Notice>
    </Sheet>
  )
}

/** Writes the whole notebook into one file, after what is unsaved was saved. */
async function backUp(): Promise<void> {
  await flushAll()
  const made = await whileWorking(
    () => ask('backup.create', null),
    () => showToast({ message: say('frame:work.cancelled.backup') }),
  )
  if (made === null) return
  showToast({
    message: say('frame:backup.done', { count: made.files, path: made.path }),
    action: {
      label: say('frame:backup.show'),
      run: () => {
        attempt(() => ask('app.showInFolder', { path: made.path }))
      },
    },
  })
}
