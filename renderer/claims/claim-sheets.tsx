import { useCommand } from '../commands/registry'
import { useNewRecord } from '../state/new-record'
import { useIsReadOnly } from '../state/notebook'
import { NewClaimSheet } from './new-claim-sheet'

/** What can be asked of claims from anywhere. */
export function ClaimSheets() {
  const isReadOnly = useIsReadOnly()
  const { claim, proposeClaim, settle } = useNewRecord()
  useCommand(
    'claim.new',
    () => {
      proposeClaim('', null)
    },
    !isReadOnly,
  )
  return claim && <NewClaimSheet {...claim} onClose={settle} />
}
