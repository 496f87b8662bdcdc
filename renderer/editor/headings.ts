import { syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { headingWords } from '../../shared/markdown/trim'
import { notebookMarkdown } from './syntax'
import { whyTooLarge } from './too-large'

/** The headings of a Markdown text in their order, without their marks; none of one too large. */
export function headingsIn(text: string): string[] {
  if (whyTooLarge(text) !== null) return []
  const state = EditorState.create({ doc: text, extensions: notebookMarkdown() })
  const headings: string[] = []
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (!/Heading\d$/.test(name)) return name === 'Document'
      const line = state.doc.lineAt(from)
      const words = state.sliceDoc(from, Math.min(to, line.to))
      headings.push(headingWords(words.replace(/^#+[ \t]*/, '')))
      return false
    },
  })
  return headings
}
