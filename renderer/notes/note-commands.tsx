import { useCommand } from '../commands/registry'
import { attempt } from '../state/attempt'
import { useIsReadOnly } from '../state/notebook'
import { makeNote } from './new-note'

/** What can be asked of notes from anywhere. */
export function NoteCommands() {
  const isReadOnly = useIsReadOnly()
  useCommand(
    'note.new',
    () => {
      attempt(makeNote)
    },
    !isReadOnly,
  )
  return null
}
