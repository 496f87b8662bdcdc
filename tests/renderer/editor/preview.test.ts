import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import type { Decoration } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { editorHost } from '../../../renderer/editor/host'
import { decorate } from '../../../renderer/editor/preview/decorate'
import { ChipWidget } from '../../../renderer/editor/preview/chip-widget'
import { notebookMarkdown } from '../../../renderer/editor/syntax'
import { claim, hostWith, passage } from './host'

const host = hostWith({
  resolve: (target) =>
    target === 'Robert Malley'
      ? { state: 'resolved', path: 'entities/Robert Malley.md' }
      : { state: 'unresolved' },
  claim: (id) => (id === 'c-call' ? claim('c-call', 'He called.') : null),
  sourceOf: (key) => (key === 'desk2021envoys' ? 'sources/desk2021envoys.md' : null),
  passage: (_, id) => (id === 'p-1' ? passage('p-1', { state: 'moved' }) : null),
})

interface Drawn {
  readonly words: string
  readonly look: string
}

/** What is drawn over the words of a text; `hidden` for what is out of sight. */
function drawn(text: string, plainLine?: number): Drawn[] {
  const state = EditorState.create({
    doc: text,
    extensions: [notebookMarkdown(), editorHost.of(host)],
  })
  ensureSyntaxTree(state, text.length, 5000)
  const isPlain = (at: number) => state.doc.lineAt(at).number === plainLine
  const found: (Drawn & { from: number; to: number })[] = []
  decorate(state, [{ from: 0, to: text.length }], isPlain).between(
    0,
    text.length,
    (from, to, decoration) => {
      found.push({ from, to, words: state.sliceDoc(from, to), look: lookOf(decoration) })
    },
  )
  found.sort((one, other) => one.from - other.from || one.to - other.to)
  return found.map(({ words, look }) => ({ words, look }))
}

function lookOf({ spec }: Decoration): string {
  const { class: className, widget } = spec as { class?: string; widget?: unknown }
  if (widget instanceof ChipWidget) return `chip ${widget.chip.kind}`
  if (widget !== undefined) return 'widget'
  return className ?? 'hidden'
}

const looks = (text: string, plainLine?: number) => drawn(text, plainLine).map(({ look }) => look)

describe('a text while it is written', () => {
  it('sets a heading and hides its marks with the blank behind them', () => {
    expect(drawn('## Two dates')).toEqual([
      { words: '', look: 'editor-heading editor-heading-2' },
      { words: '## ', look: 'hidden' },
    ])
  })

  it('shows the marks, quietly, in the line with the cursor', () => {
    expect(drawn('a **b**\nc *d*', 1)).toEqual([
      { words: '', look: 'editor-active' },
      { words: '**', look: 'editor-mark' },
      { words: '**b**', look: 'editor-strong' },
      { words: '**', look: 'editor-mark' },
      { words: '*', look: 'hidden' },
      { words: '*d*', look: 'editor-emphasis' },
      { words: '*', look: 'hidden' },
    ])
  })

  it('sets links by what they lead to, and hides all but the shown words', () => {
    expect(drawn('[[Robert Malley|the envoy]]')).toEqual([
      { words: '[[Robert Malley|', look: 'hidden' },
      { words: 'the envoy', look: 'editor-link editor-link-resolved' },
      { words: ']]', look: 'hidden' },
    ])
    expect(looks('[[Nobody]]')).toContain('editor-link editor-link-unresolved')
  })

  it('draws claims and passages as chips that stay with the words around them', () => {
    expect(drawn('on 10 February[^c-call], and')).toEqual([
      { words: 'February[^c-call],', look: 'editor-together' },
      { words: '[^c-call]', look: 'chip claim' },
    ])
    expect(looks('[[desk2021envoys#^p-1]]')).toContain('chip passage')
  })

  it('keeps what it refers to nowhere in sight', () => {
    expect(looks('[^c-nobody]')).toContain('chip unknown')
    expect(looks('[[desk2021envoys#^p-9]]')).toContain('chip unknown')
  })

  it('shows the source of a chip in the line with the cursor', () => {
    expect(drawn('[^c-call]', 1)).toEqual([
      { words: '', look: 'editor-active' },
      { words: '[^c-call]', look: 'editor-link' },
    ])
  })

  it('sets citations quietly', () => {
    expect(drawn('[@desk2021envoys, para. 2]')).toEqual([
      { words: '[@desk2021envoys, para. 2]', look: 'editor-citation' },
    ])
    expect(looks('[@unknown2020]')).toEqual(['editor-citation-unknown'])
  })

  it('gives a quote of a passage its colour', () => {
    expect(looks('> a\n> b').filter((look) => look.startsWith('editor-quote'))).toEqual([
      'editor-quote',
      'editor-quote',
    ])
    expect(looks('> a\n> [[desk2021envoys#^p-1]]')).toContain('editor-quote editor-quote-passage')
  })

  it('draws boxes for tasks and dots for lists', () => {
    expect(drawn('- [x] done')).toEqual([
      { words: '', look: 'editor-task editor-task-done' },
      { words: '- ', look: 'hidden' },
      { words: '[x]', look: 'widget' },
    ])
    expect(drawn('- item')).toEqual([
      { words: '', look: 'editor-item' },
      { words: '-', look: 'widget' },
    ])
  })

  it('hides the sign that escapes another', () => {
    expect(drawn('a \\* b')).toEqual([{ words: '\\', look: 'hidden' }])
  })

  it('leaves code alone', () => {
    expect(looks('```\n[[Robert Malley]] **b**\n```')).not.toContain('hidden')
    expect(looks('`[[Robert Malley]]`').filter((look) => look.startsWith('editor-link'))).toEqual(
      [],
    )
  })

  it('hides the address of an ordinary link', () => {
    expect(drawn('[words](https://example.org)')).toEqual([
      { words: '[', look: 'hidden' },
      { words: 'words', look: 'editor-address' },
      { words: '](https://example.org)', look: 'hidden' },
    ])
  })
})
