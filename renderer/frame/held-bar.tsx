import Lock from 'lucide-react/icons/lock'
import { useState } from 'react'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Sheet } from '../ui/sheet'
import './held-bar.css'

/** Why the notebook may only be read, and what can be done about it. */
export function HeldBar() {
  const { readOnly } = useSnapshot()
  const [isAsking, setAsking] = useState(false)
  if (!readOnly) return null
  return (
    <div className="held-bar" role="status">
      <Icon of={Lock} size={14} />
      <p className="held-bar-words">{readOnly.message}</p>
      {readOnly.canTakeOver && (
        <Button
          size="small"
          onPress={() => {
            setAsking(true)
          }}
        >
          {say('frame:held.takeOver')}
        </Button>
      )}
      {isAsking && readOnly.canTakeOver && (
        <TakeOverSheet
          message={readOnly.message}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </div>
  )
}

interface TakeOverSheetProps {
  readonly message: string
  readonly onClose: () => void
}

function TakeOverSheet({ message, onClose }: TakeOverSheetProps) {
  const { run, isRunning, failure } = useAction()
  const takeOver = () => {
    run(async () => {
      await ask('notebook.takeOver', null)
      onClose()
    })
  }
  return (
    <Sheet
      title={say('frame:held.title')}
      size="small"
      onClose={onClose}
      closeLabel={say('frame:held.cancel')}
      failure={failure}
      action={{ label: say('frame:held.action'), isReady: !isRunning, run: takeOver }}
    >
      <p>{message}</p>
    </Sheet>
  )
}
