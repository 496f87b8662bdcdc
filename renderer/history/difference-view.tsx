import { getChunks, goToNextChunk, goToPreviousChunk, unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { say } from '../../shared/words/words'
import { styleNonce } from '../security/style-nonce'
import { IconButton } from '../ui/icon-button'

export interface DifferenceViewProps {
  readonly before: string
  readonly after: string
  /** What the text is called when it is read out. */
  readonly label: string
}

/** Two texts as one: lines that went with −, lines that came with +. n and p go from one to the next. */
export function DifferenceView({ before, after, label }: DifferenceViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!place.current) return
    const made = makeView(place.current, before, after, label)
    view.current = made
    setCount(getChunks(made.state)?.chunks.length ?? 0)
    return () => {
      made.destroy()
      view.current = null
    }
  }, [before, after, label])
  const step = (go: typeof goToNextChunk) => {
    if (view.current) go(view.current)
  }
  return (
    <section
      className="difference"
      aria-label={label}
      onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
        if (ctrlKey || metaKey || altKey) return
        if (key === 'n') step(goToNextChunk)
        if (key === 'p') step(goToPreviousChunk)
      }}
    >
      <div className="difference-bar">
        <span className="difference-count">{say('history:differences', { count })}</span>
        <IconButton
          size="small"
          icon={ArrowUp}
          label={say('history:previous')}
          keys="P"
          isDisabled={count === 0}
          onPress={() => {
            step(goToPreviousChunk)
          }}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={say('history:next')}
          keys="N"
          isDisabled={count === 0}
          onPress={() => {
            step(goToNextChunk)
          }}
        />
      </div>
      <div ref={place} className="difference-text" />
    </section>
  )
}

function makeView(parent: HTMLElement, before: string, after: string, label: string): EditorView {
  const state = EditorState.create({
    doc: after,
    extensions: [
      EditorView.cspNonce.of(styleNonce()),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false' }),
      EditorView.editable.of(false),
      EditorState.readOnly.of(true),
      EditorView.lineWrapping,
      unifiedMergeView({
        original: before,
        mergeControls: false,
        gutter: true,
        collapseUnchanged: { margin: 3, minSize: 8 },
      }),
    ],
  })
  return new EditorView({ state, parent })
}
