import { useCommand } from '../commands/registry'
import { useNewRecord, useProposed } from '../state/new-record'
import { useIsReadOnly } from '../state/notebook'
import { NewClaimSheet } from './new-claim-sheet'

/** What can be asked of claims from anywhere. */
export function ClaimSheets() {
  const isReadOnly = useIsReadOnly()
  const { propose, settle } = useNewRecord()
  const claim = useProposed('claim')
  useCommand(
    'claim.new',
    () => {
      propose({ kind: 'claim', text: '', passage: null })
    },
    !isReadOnly,
  )
  return claim && <NewClaimSheet {...claim} onClose={settle} />
}
