import { useCommand } from '../commands/registry'
import { useNewRecord, useProposed } from '../state/new-record'
import { useIsReadOnly } from '../state/notebook'
import { NewEntitySheet } from './new-entity-sheet'

/** What can be asked of entities from anywhere. */
export function EntitySheets() {
  const isReadOnly = useIsReadOnly()
  const { propose, settle } = useNewRecord()
  const entity = useProposed('entity')
  useCommand(
    'entity.new',
    () => {
      propose({ kind: 'entity', name: '' })
    },
    !isReadOnly,
  )
  return entity && <NewEntitySheet name={entity.name} onClose={settle} />
}
