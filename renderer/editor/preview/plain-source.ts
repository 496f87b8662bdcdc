import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const quiet = HighlightStyle.define([
  { tag: tags.heading, class: 'editor-strong' },
  { tag: tags.strong, class: 'editor-strong' },
  { tag: tags.emphasis, class: 'editor-emphasis' },
  { tag: [tags.processingInstruction, tags.meta], class: 'editor-source-mark' },
  { tag: [tags.link, tags.url], class: 'editor-source-link' },
])

/** The Markdown itself, in the voice of what a machine can check, with nothing hidden. */
export function plainSource(): Extension {
  return [EditorView.editorAttributes.of({ class: 'editor-plain' }), syntaxHighlighting(quiet)]
}
