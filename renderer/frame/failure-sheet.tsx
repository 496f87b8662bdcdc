import { say } from '../../shared/words/words'
import { useFailureStore } from '../state/attempt'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'

/** Says why a command failed, where no other place says it. */
export function FailureSheet() {
  const { failure, forget } = useFailureStore()
  if (failure === null) return null
  return (
    <Sheet
      title={say('frame:failure.title')}
      size="small"
      onClose={forget}
      headEnd={
        <Button keys="Esc" onPress={forget} autoFocus>
          {say('frame:shortcuts.close')}
        </Button>
      }
    >
      <p role="alert">{failure}</p>
    </Sheet>
  )
}
