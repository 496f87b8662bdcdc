import History from 'lucide-react/icons/history'
import X from 'lucide-react/icons/x'
import { useMemo, useState } from 'react'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Sheet } from '../ui/sheet'
import { CompareTexts } from './compare-texts'
import { textOf, type Draft } from './drafts'
import { momentWords } from './moment-words'
import { discardReturned, useRecovered, type Returned } from './recovered'
import { TextBar } from './text-bar'

/** Says quietly that unsaved text came back, and lets the user look at it or throw it away. */
export function RecoveredNotice({ draft, path }: { readonly draft: Draft; readonly path: string }) {
  const text = useRecovered(({ returned }) => returned[path])
  const dismiss = useRecovered((store) => store.dismiss)
  const [isComparing, setComparing] = useState(false)
  if (!text) return null
  const compare = (isOpen: boolean) => () => {
    setComparing(isOpen)
  }
  const close = () => {
    dismiss(path)
  }
  return (
    <>
      <TextBar
        kind="quiet"
        icon={History}
        actions={
          <>
            <Button size="small" onPress={compare(true)}>
              {say('notes:recovery.compare')}
            </Button>
            <IconButton
              size="small"
              icon={X}
              label={say('notes:recovery.dismiss')}
              onPress={close}
            />
          </>
        }
      >
        {say('notes:recovery.cameBack', { when: momentWords(text.keptAt) })}
      </TextBar>
      {isComparing && <ComparedSheet draft={draft} text={text} onClose={compare(false)} />}
    </>
  )
}

interface ComparedSheetProps {
  readonly draft: Draft
  readonly text: Returned
  readonly onClose: () => void
}

/** The text that came back beside the one in whose place it came. */
function ComparedSheet({ draft, text, onClose }: ComparedSheetProps) {
  const [now] = useState(() => textOf(draft))
  const { run, isRunning, failure } = useAction()
  const sides = useMemo(
    () => ({
      left: {
        name: say('notes:recovery.now'),
        detail: say('notes:recovery.typed', { when: momentWords(text.keptAt) }),
        text: now,
      },
      right: { name: say('notes:recovery.before'), detail: '', text: text.before },
    }),
    [now, text],
  )
  return (
    <Sheet
      title={say('notes:recovery.compareTitle')}
      size="large"
      isFlush
      onClose={onClose}
      closeLabel={say('notes:recovery.keep')}
      footNote={say('notes:recovery.undo')}
      action={{
        label: say('notes:recovery.discard'),
        isReady: !isRunning,
        run: () => {
          run(() => discardReturned(draft, text))
        },
      }}
      failure={failure}
    >
      <CompareTexts {...sides} />
    </Sheet>
  )
}
