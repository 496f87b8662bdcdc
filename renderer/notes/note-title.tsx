import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { NoteSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useLayoutStore } from '../state/layout'
import { useNewNote } from './new-note'

export interface NoteTitleProps {
  readonly note: NoteSummary
  readonly isReadOnly: boolean
  /** Enter leaves the title for the text. */
  readonly onDone: () => void
}

/** The title of a note, edited in place: Enter or leaving it renames, Esc takes back. */
export function NoteTitle({ note, isReadOnly, onDone }: NoteTitleProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const { run, failure, forget } = useAction()
  const isNew = useNewNote(({ path }) => path === note.path)
  const isInFocus = useLayoutStore(({ focused }) => focused === 'writing')
  const shown = draft ?? note.title

  const select = () => {
    field.current?.focus()
    field.current?.select()
  }
  useCommand('record.rename', select, isInFocus && !isReadOnly)
  useEffect(() => {
    if (!isNew) return
    field.current?.focus()
    field.current?.select()
    useNewNote.setState({ path: null })
  }, [isNew])

  const rename = () => {
    const title = shown.trim()
    if (title === '' || title === note.title) {
      setDraft(null)
      return
    }
    run(async () => {
      await flushAll()
      await ask('records.rename', { path: note.path, title })
      setDraft(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onDone()
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      forget()
    }
  }
  return (
    <>
      <div className="note-title">
        <span aria-hidden>{shown}&#8203;</span>
        <textarea
          ref={field}
          rows={1}
          aria-label={say('notes:title')}
          aria-invalid={failure !== null}
          value={shown}
          readOnly={isReadOnly}
          spellCheck={false}
          onChange={(event) => {
            setDraft(event.target.value.replace(/\n/g, ' '))
          }}
          onBlur={rename}
          onKeyDown={onKeyDown}
        />
      </div>
      {failure !== null && (
        <p className="note-title-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  )
}
