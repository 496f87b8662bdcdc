import { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useSnapshot } from '../state/notebook'
import { Notice } from '../ui/notice'
import { ConflictNotice } from './conflict-notice'
import { useDraft } from './desk'
import { useNotWritable, type Draft } from './drafts'
import { allowWriting, showPlain } from './extensions'
import { showFound } from './found-marks'
import { GoneNotice } from './gone-notice'
import { NotWritableNotice } from './not-writable-notice'
import { usePlainSource } from '../state/plain-source'
import { useSpot } from '../state/spot'
import { RecoveredNotice } from './recovered-notice'
import { TooLargeText } from './too-large-text'
import './editor.css'

export interface RecordEditorProps {
  readonly path: string
  /** What the text is called when it is read out. */
  readonly label: string
  readonly autoFocus?: boolean
  /** Called with the editor when it is on screen; what is returned is called when it leaves. */
  readonly onMount?: (view: EditorView) => (() => void) | undefined
}

/** The text of a record, to be written: kept up with its file, saved by itself. */
export function RecordEditor({ path, label, autoFocus = false, onMount }: RecordEditorProps) {
  const { draft, failure, tooLarge } = useDraft(path, label)
  if (tooLarge) return <TooLargeText path={path} reason={tooLarge} />
  if (failure !== null) return <Notice kind="danger">{failure}</Notice>
  if (!draft) return null
  return (
    <div className="record-editor">
      <GoneNotice path={path} draft={draft} />
      <ConflictNotice path={path} />
      <RecoveredNotice path={path} draft={draft} />
      <NotWritableNotice path={path} />
      <TextEditor
        key={draft.id}
        path={path}
        draft={draft}
        autoFocus={autoFocus}
        onMount={onMount}
      />
    </div>
  )
}

interface TextEditorProps {
  readonly path: string
  readonly draft: Draft
  readonly autoFocus: boolean
  readonly onMount: RecordEditorProps['onMount']
}

/** One editor for one draft, made once; leaving it saves the text and keeps history and place. */
function TextEditor({ path, draft, autoFocus, onMount }: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const isPlain = usePlainSource((wish) => wish.isPlain)
  const canWrite = useCanWrite(path)
  const spot = useSpot(path)
  const mounted = useRef(onMount)

  useLayoutEffect(() => {
    if (!place.current) return
    const view = putOnScreen(draft, place.current)
    if (autoFocus) view.focus()
    const left = mounted.current?.(view)
    return () => {
      left?.()
      takeOffScreen(draft, view)
    }
  }, [draft, autoFocus])

  useEffect(() => {
    if (draft.view) showPlain(draft.view, isPlain)
  }, [draft, isPlain])

  useEffect(() => {
    if (draft.view) showFound(draft.view, spot)
  }, [draft, spot])

  useEffect(() => {
    if (draft.view) allowWriting(draft.view, canWrite)
  }, [draft, canWrite])

  return (
    <div
      ref={place}
      className="editor"
      data-text-of={path}
      onBlur={() => {
        void draft.keeper.flush()
      }}
    />
  )
}

/**
 * Whether the text may be changed. While the notebook's folder is away one writes on, and what is
 * written is kept elsewhere: it may be back before the sentence ends.
 */
function useCanWrite(path: string): boolean {
  const { readOnly } = useSnapshot()
  const notWritable = useNotWritable(path)
  return notWritable === null && (readOnly === null || readOnly.reason === 'gone')
}

function putOnScreen(draft: Draft, place: HTMLElement): EditorView {
  const view = new EditorView({ state: draft.state, parent: place })
  draft.view = view
  const pane = place.closest('.pane-body')
  if (pane && draft.scrolledPx > 0) {
    view.requestMeasure({
      read: () => undefined,
      write: () => {
        pane.scrollTop = draft.scrolledPx
      },
    })
  }
  return view
}

function takeOffScreen(draft: Draft, view: EditorView): void {
  draft.state = view.state
  draft.scrolledPx = view.dom.closest('.pane-body')?.scrollTop ?? 0
  draft.view = null
  view.destroy()
  void draft.keeper.flush()
}
