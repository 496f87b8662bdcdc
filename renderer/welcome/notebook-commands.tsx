import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { chooseAndOpen, closeNotebook, openSample, useOpening } from '../state/open-notebook'
import { useNotebookStore } from '../state/notebook'
import { Notice } from '../ui/notice'
import { Sheet } from '../ui/sheet'
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
