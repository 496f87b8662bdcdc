import { useState } from 'react'
import type { UnsavedText } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { openPath } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { momentWords } from './moment-words'
import { useRecovered } from './recovered'
import './homeless-sheet.css'

/** Unsaved texts whose record is gone, one after the other: each is made a note or thrown away. */
export function HomelessSheet() {
  const [later, setLater] = useState<readonly UnsavedText[]>([])
  const homeless = useRecovered((store) => store.homeless)
  const text = homeless.find((one) => !later.includes(one))
  if (!text) return null
  return (
    <OneText
      key={text.path}
      text={text}
      onLater={() => {
        setLater([...later, text])
      }}
    />
  )
}

function OneText({ text, onLater }: { readonly text: UnsavedText; readonly onLater: () => void }) {
  const { folder } = useSnapshot()
  const settle = useRecovered((store) => store.settle)
  const { run, isRunning, failure } = useAction()
  const { title, body, keptAt, path } = text
  const makeNote = async () => {
    const note = await ask('notes.create', { title, body })
    await ask('recovery.drop', { folder, path })
    settle(text)
    openPath(note.path)
  }
  const discard = async () => {
    await ask('recovery.drop', { folder, path })
    settle(text)
  }
  return (
    <Sheet
      title={say('notes:recovery.goneTitle', { title })}
      subtitle={say('notes:recovery.goneDetail', { when: momentWords(keptAt) })}
      onClose={onLater}
      failure={failure}
      closeLabel={say('notes:recovery.later')}
      footNote={
        <Button kind="quiet" onPress={() => run(discard)} isDisabled={isRunning}>
          {say('notes:recovery.throwAway')}
        </Button>
      }
      action={{
        label: say('notes:recovery.makeNote'),
        isReady: !isRunning,
        run: () => run(makeNote),
      }}
    >
      <div className="homeless-text" tabIndex={0} role="region" aria-label={title}>
        {body.slice(0, mostShown)}
      </div>
    </Sheet>
  )
}

/** Of a very long text the beginning tells which one it is. */
const mostShown = 20_000
