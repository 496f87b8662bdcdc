import X from 'lucide-react/icons/x'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { say } from '../../shared/words/words'
import { Button } from './button'
import { IconButton } from './icon-button'
import './toast.css'

export interface ToastMessage {
  /** What was done, in one line. Errors never come as a toast. */
  readonly message: string
  readonly action?: {
    readonly label: string
    readonly keys?: string | undefined
    readonly run: () => void
  }
}

const shownForMs = 8000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/**
 * Says what was done; it stays while the pointer or the focus is on it.
 * @returns the function that puts it away; `onClose` is called however it goes.
 */
export function showToast(toast: ToastMessage, onClose: () => void = () => undefined): () => void {
  const key = queue.add(toast, { timeout: shownForMs, onClose })
  return () => {
    queue.close(key)
  }
}

/** Puts all toasts away: what they speak of is not there any more. */
export function clearToasts(): void {
  queue.clear()
}

/** The place where toasts appear; once, at the root of the window. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toasts on-sheet" aria-label={say('frame:toast.region')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              size="small"
              keys={toast.content.action.keys}
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton slot="close" size="small" icon={X} label={say('frame:toast.dismiss')} />
        </Toast>
      )}
    </ToastRegion>
  )
}
