import type { EditorView } from '@codemirror/view'
import Code from 'lucide-react/icons/code'
import { useCallback, useRef, useState } from 'react'
import type { NoteSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { insertText } from '../editor/insert'
import { usePlainSource } from '../state/plain-source'
import { RecordEditor } from '../editor/record-editor'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { useActiveEditor } from '../state/active-editor'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { IconButton } from '../ui/icon-button'
import { NoNote } from './no-note'
import { NoteFacts } from './note-facts'
import { NoteTitle } from './note-title'
import { useTextCommands } from './text-commands'
import './notes.css'

/** The writing pane: the note that is open, or what to do where none is. */
export function NotePane() {
  const { notes } = useSnapshot()
  const { place, go } = usePlaceStore()
  const note = notes.find(({ path }) => path === place.note)
  return (
    <Pane
      name="writing"
      label={say('frame:pane.writing')}
      icon={sectionIcons.notes}
      title={note?.title ?? say('frame:section.notes')}
      {...(note && {
        onClose: () => {
          go({ note: null })
        },
        actions: <SourceToggle />,
      })}
    >
      {note ? <Note note={note} /> : <NoNote />}
    </Pane>
  )
}

function SourceToggle() {
  const { isPlain, choose } = usePlainSource()
  return (
    <IconButton
      size="small"
      icon={Code}
      label={say('notes:showSource')}
      isOn={isPlain}
      onPress={() => {
        choose(!isPlain)
      }}
    />
  )
}

function Note({ note }: { readonly note: NoteSummary }) {
  const isReadOnly = useIsReadOnly()
  const editor = useRef<EditorView>(null)
  const { path } = note
  const [isWriting, setWriting] = useState(false)
  useTextCommands(editor, isWriting && !isReadOnly)

  const mount = useCallback((view: EditorView) => {
    editor.current = view
    const takeBack = useActiveEditor.getState().offer({
      insert: (text, isBlock) => {
        if (!wasEntered(view)) view.dispatch({ selection: { anchor: view.state.doc.length } })
        insertText(view, text, isBlock)
      },
      focus: () => {
        view.focus()
      },
    })
    return () => {
      editor.current = null
      takeBack()
    }
  }, [])
  return (
    <article
      className="note"
      onFocus={() => {
        setWriting(editor.current?.hasFocus === true)
      }}
      onBlur={() => {
        setWriting(false)
      }}
    >
      <header className="note-head">
        <NoteTitle
          key={path}
          note={note}
          isReadOnly={isReadOnly}
          onDone={() => editor.current?.focus()}
        />
        <NoteFacts note={note} />
      </header>
      <RecordEditor path={path} label={say('notes:text')} onMount={mount} />
    </article>
  )
}

/** In a text that nobody has put the cursor into, what is inserted goes to the end. */
function wasEntered({ state, hasFocus }: EditorView): boolean {
  return hasFocus || state.selection.main.head > 0
}
