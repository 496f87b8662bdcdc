import { useCommand } from '../commands/registry'
import { useNewRecord } from '../state/new-record'
import { useIsReadOnly } from '../state/notebook'
import { NewEntitySheet } from './new-entity-sheet'

/** What can be asked of entities from anywhere. */
export function EntitySheets() {
  const isReadOnly = useIsReadOnly()
  const { entity, proposeEntity, settle } = useNewRecord()
  useCommand(
    'entity.new',
    () => {
      proposeEntity('')
    },
    !isReadOnly,
  )
  return entity && <NewEntitySheet name={entity.name} onClose={settle} />
}
