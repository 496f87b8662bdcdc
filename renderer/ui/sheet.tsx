import { useEffect, useRef, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react'
import { flushSync } from 'react-dom'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { keysHere } from '../commands/shortcuts'
import { Button } from './button'
import { Notice } from './notice'
import './sheet.css'

export interface SheetProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  readonly onClose: () => void
  readonly children: ReactNode
  /** At the right of the title. */
  readonly headEnd?: ReactNode
  /** What will be written and where. */
  readonly footNote?: ReactNode
  /** The one thing that the sheet does; without it the sheet only shows and has no foot. */
  readonly action?: { readonly label: string; readonly isReady?: boolean; readonly run: () => void }
  /** Why the last try failed: a sentence, shown above the foot. */
  readonly failure?: string | null
  /** Leaving the sheet without doing anything; "Cancel" if not said otherwise. */
  readonly closeLabel?: string
  /** The body reaches to the edges: lists and pickers. */
  readonly isFlush?: boolean
}

/**
 * A dialog: focus stays inside, Esc cancels, Ctrl+Enter does the action from any field, and focus
 * returns to where it was. Shown while it is mounted.
 */
export function Sheet({
  title,
  subtitle,
  size = 'medium',
  onClose,
  children,
  headEnd,
  footNote,
  action,
  failure = null,
  closeLabel = say('frame:sheet.cancel'),
  isFlush = false,
}: SheetProps) {
  const isReady = action?.isReady ?? true
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // A sheet without fields gives the focus to its frame, around the form that listens to keys.
    if (form.current?.querySelector('input, textarea') !== null) return undefined
    const frame = requestAnimationFrame(() => {
      if (form.current?.contains(document.activeElement) === false) form.current.focus()
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    leaveField(event.currentTarget)
    requestAnimationFrame(() => {
      if (latest.current?.isReady ?? true) latest.current?.run()
    })
  }
  return (
    <ModalOverlay
      className="sheet-scrim"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`sheet sheet-${size} on-sheet`}>
        <Dialog className="sheet-dialog">
          <form
            ref={form}
            tabIndex={-1}
            className="sheet-form"
            onSubmit={submit}
            onKeyDownCapture={sendOnCtrlEnter}
            noValidate
          >
            <header className="sheet-head">
              <div className="sheet-titles">
                <Heading slot="title" level={2} className="sheet-title">
                  {title}
                </Heading>
                {subtitle !== undefined && <p className="sheet-subtitle">{subtitle}</p>}
              </div>
              {headEnd}
            </header>
            <div className={isFlush ? 'sheet-body sheet-body-flush' : 'sheet-body'}>{children}</div>
            {failure !== null && <Notice kind="danger">{failure}</Notice>}
            {action && (
              <footer className="sheet-foot">
                <div className="sheet-foot-note">{footNote}</div>
                <Button keys="Esc" onPress={onClose}>
                  {closeLabel}
                </Button>
                <Button
                  kind="primary"
                  type="submit"
                  keys={keysHere('CmdOrCtrl+Enter')}
                  isDisabled={!isReady}
                >
                  {action.label}
                </Button>
              </footer>
            )}
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** A field takes what was typed when it is left; one that is still being edited is left first. */
function leaveField(form: HTMLFormElement) {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !form.contains(field)) return
  if (!field.matches('input, textarea')) return
  field.blur()
  field.focus()
}

function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  // The field in focus is not to take Enter for itself: a radio button would choose itself when it is let go.
  event.stopPropagation()
  const field = document.activeElement
  // Fields hand over what was typed when they are left: so the one in focus is left for a moment.
  if (field instanceof HTMLElement) flushSync(() => field.blur())
  event.currentTarget.requestSubmit()
  if (field instanceof HTMLElement && field.isConnected) field.focus()
}
