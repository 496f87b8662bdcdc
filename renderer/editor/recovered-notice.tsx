import History from 'lucide-react/icons/history'
import X from 'lucide-react/icons/x'
import { say } from '../../shared/words/words'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import type { Draft } from './drafts'
import { momentWords } from './moment-words'
import { discardReturned, useRecovered } from './recovered'
import { TextBar } from './text-bar'

/** Says quietly that unsaved text came back, and lets the user throw it away. */
export function RecoveredNotice({ draft, path }: { readonly draft: Draft; readonly path: string }) {
  const text = useRecovered(({ returned }) => returned[path])
  const dismiss = useRecovered((store) => store.dismiss)
  if (!text) return null
  return (
    <TextBar
      kind="quiet"
      icon={History}
      actions={
        <>
          <Button
            size="small"
            onPress={() => {
              discardReturned(draft)
            }}
          >
            {say('notes:recovery.discard')}
          </Button>
          <IconButton
            size="small"
            icon={X}
            label={say('notes:recovery.dismiss')}
            onPress={() => {
              dismiss(path)
            }}
          />
        </>
      }
    >
      {say('notes:recovery.cameBack', { when: momentWords(text.keptAt) })}
    </TextBar>
  )
}
