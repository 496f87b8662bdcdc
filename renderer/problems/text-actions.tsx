import { useState } from 'react'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { useAnswer } from '../state/answer'
import { ask } from '../state/bridge'
import { useIsReadOnly } from '../state/notebook'
import { Button } from '../ui/button'
import { dayWords } from '../ui/day-words'
import { Notice } from '../ui/notice'
import { showToast } from '../ui/toast'
import { EncodingSheet } from './encoding-sheet'

/** What can be done about a text that is not written in UTF-8: look at it, and convert it. */
export function EncodingActions({ path }: { readonly path: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="problem-actions">
      <Button
        size="small"
        onPress={() => {
          setOpen(true)
        }}
      >
        {say('frame:damage.readAs')}
      </Button>
      {isOpen && (
        <EncodingSheet
          path={path}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}

/** What can be done about a file whose text seems to be lost: restore the last one known. */
export function LostTextActions({ path }: { readonly path: string }) {
  const isReadOnly = useIsReadOnly()
  const { run, isRunning, failure } = useAction()
  // Without a version there is nothing to restore; the sentence above says what else can be done.
  const lastAt = useAnswer(lastText, path).answer?.at ?? null
  if (isReadOnly || lastAt === null) return null
  const restore = async () => {
    const { at } = await ask('damage.restoreText', { path })
    showToast({ message: say('frame:damage.textRestored', { file: path, when: dayWords(at) }) })
  }
  return (
    <div className="problem-actions">
      <Button size="small" onPress={() => run(restore)} isDisabled={isRunning}>
        {say('frame:damage.restoreText', { when: dayWords(lastAt) })}
      </Button>
      {failure !== null && <Notice kind="danger">{failure}</Notice>}
    </div>
  )
}

const lastText = (path: string) => ask('damage.lastText', { path })
