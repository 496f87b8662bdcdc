import type { SearchDocument } from '../../../shared/search/document'
import { keyedWord } from '../../../shared/search/document'
import { foldedName } from '../../../shared/search/fold-name'
import type { QueryNode, WordsNode } from '../../../shared/search/query'
import { foldedWords } from '../../../shared/mentions/folded-words'

/** The keys of what a query finds: by reading every document from end to end. */
export function naiveSearch(
  documents: readonly SearchDocument[],
  root: QueryNode,
  inTitle: boolean,
): string[] {
  return documents
    .filter((document) => meets(document, root, inTitle))
    .map(({ key }) => key)
    .sort()
}

function meets(document: SearchDocument, node: QueryNode, inTitle: boolean): boolean {
  switch (node.kind) {
    case 'words':
      return stretchesOf(document, node, inTitle).some((words) => stands(words, node))
    case 'facet':
      return node.values.some((value) =>
        [['kind', document.kind] as const, ...document.facets].some(
          ([name, own]) => keyedWord(name, foldedName(own)) === keyedWord(node.name, value),
        ),
      )
    case 'days':
      return (
        document.days !== null && document.days[0] <= node.last && document.days[1] >= node.first
      )
    case 'every':
      return node.nodes.every((one) => meets(document, one, inTitle))
    case 'some':
      return node.nodes.some((one) => meets(document, one, inTitle))
    case 'not':
      return !meets(document, node.node, inTitle)
    case 'name':
      return false
  }
}

/** The words in a row in which a phrase may stand. */
function stretchesOf(document: SearchDocument, { field }: WordsNode, inTitle: boolean): string[][] {
  const { title, names, body, fields } = document
  const texts =
    field !== null
      ? fields.filter(([name]) => foldedName(name) === field).map(([, value]) => value)
      : inTitle
        ? [title, ...names]
        : [title, ...names, body, ...fields.map(([, value]) => value)]
  return texts.map((text) => foldedWords(text).split(' '))
}

function stands(text: readonly string[], { words, isPrefix }: WordsNode): boolean {
  return text.some((_, first) =>
    words.every((word, at) => {
      const found = text[first + at] ?? ''
      const isOpen = isPrefix && at === words.length - 1 && word.length > 1
      return isOpen ? found.startsWith(word) : found === word
    }),
  )
}
