import { goToNextChunk, goToPreviousChunk, MergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { useLayoutEffect, useRef, useState } from 'react'
import { say } from '../../shared/words/words'
import { styleNonce } from '../security/style-nonce'
import { IconButton } from '../ui/icon-button'
import { differenceMarks } from './compare-marks'
import { lineDirection } from './preview/direction'
import './compare.css'

/** One of two texts that are compared. */
export interface ComparedText {
  readonly name: string
  /** When and by whom, in few words. */
  readonly detail: string
  readonly text: string
}

export interface CompareTextsProps {
  readonly left: ComparedText
  readonly right: ComparedText
}

/** Two texts side by side, to be read only: what differs is marked by a wash, a sign and weight. */
export function CompareTexts({ left, right }: CompareTextsProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<MergeView>(null)
  const [count, setCount] = useState(0)

  useLayoutEffect(() => {
    if (!place.current) return
    const made = new MergeView({
      a: { doc: left.text, extensions: readable(left, right) },
      b: { doc: right.text, extensions: readable(right, left) },
      parent: place.current,
      gutter: false,
      collapseUnchanged: { margin: 3, minSize: 12 },
      diffConfig: { scanLimit: 500, timeout: 200 },
    })
    view.current = made
    setCount(made.chunks.length)
    goToNextChunk(made.a)
    return () => {
      view.current = null
      made.destroy()
    }
  }, [left, right])

  const go = (direction: typeof goToNextChunk) => {
    if (view.current) direction(view.current.a)
  }
  return (
    <section
      className="compare"
      aria-label={say('notes:compare.label')}
      onKeyDown={(event) => {
        if (event.key !== 'F7') return
        event.preventDefault()
        go(event.shiftKey ? goToPreviousChunk : goToNextChunk)
      }}
    >
      <header className="compare-head">
        <p className="compare-side">
          <span className="compare-name">{left.name}</span>
          <span className="compare-detail">{left.detail}</span>
        </p>
        <p className="compare-side">
          <span className="compare-name">{right.name}</span>
          <span className="compare-detail">{right.detail}</span>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={say('notes:compare.previous')}
            keys="Shift+F7"
            isDisabled={count === 0}
            onPress={() => go(goToPreviousChunk)}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={say('notes:compare.next')}
            keys="F7"
            isDisabled={count === 0}
            onPress={() => go(goToNextChunk)}
          />
        </p>
      </header>
      <div ref={place} className="compare-texts" />
    </section>
  )
}

function readable({ name, text }: ComparedText, other: ComparedText): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({
      'aria-label': say('notes:compare.text', { name }),
      'aria-readonly': 'true',
      tabindex: '0',
    }),
    EditorState.phrases.of({ '$ unchanged lines': say('notes:compare.unchanged') }),
    EditorView.lineWrapping,
    lineNumbers(),
    differenceMarks(text, other.text),
    lineDirection(),
    keymap.of([
      { key: 'F7', run: goToNextChunk },
      { key: 'Shift-F7', run: goToPreviousChunk },
    ]),
  ]
}
