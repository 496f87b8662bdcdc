import { say } from '../../shared/words/words'
import type { FormSaving } from '../state/form-saving'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

/** Why fields that are saved by themselves were not, and the choice where somebody was quicker. */
export function FormNotice({ saving }: { readonly saving: FormSaving }) {
  const { failure, hasConflict, isRunning, insist, leave } = saving
  if (failure === null) return null
  return (
    <Notice
      kind="danger"
      actions={
        hasConflict && (
          <>
            <Button size="small" onPress={leave}>
              {say('frame:form.leave')}
            </Button>
            <Button size="small" onPress={insist} isDisabled={isRunning}>
              {say('frame:form.mine')}
            </Button>
          </>
        )
      }
    >
      <p>{failure}</p>
    </Notice>
  )
}
