import { commonmarkLanguage, markdown } from '@codemirror/lang-markdown'
import type { Extension } from '@codemirror/state'
import { GFM, type MarkdownConfig } from '@lezer/markdown'
import { matchLinkAt } from '../../shared/markdown/link-grammar'

/** The node that the notebook's own links become in the syntax tree. */
export const linkNode = 'NotebookLink'

const exclamation = 33
const bracket = 91

/** Teaches the editor's parser the notebook's own links, by the grammar that all parts share. */
export const notebookLinks: MarkdownConfig = {
  defineNodes: [linkNode],
  parseInline: [
    {
      name: linkNode,
      before: 'Link',
      parse(context, next, position) {
        if (next !== bracket && next !== exclamation) return -1
        const match = matchLinkAt(context.text, position - context.offset)
        if (!match) return -1
        return context.addElement(context.elt(linkNode, position, context.offset + match.end))
      },
    },
  ],
}

/** Markdown as notes are written in: CommonMark, GFM and the notebook's links. */
export function notebookMarkdown(): Extension {
  return markdown({
    base: commonmarkLanguage,
    extensions: [GFM, notebookLinks],
    completeHTMLTags: false,
  })
}
