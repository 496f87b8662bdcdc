import type { PartName } from '../../../shared/dossier/generated-part'

/** What can be put into a dossier. */
export type NewItem =
  | { readonly kind: 'record'; readonly target: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'quotation'; readonly key: string; readonly passage: string }
  | { readonly kind: 'generated'; readonly part: PartName }
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'prose'; readonly text: string }

/** How an item is written in the dossier's text. */
export function markdownOf(item: NewItem): string {
  switch (item.kind) {
    case 'record':
      return `![[${item.target}]]`
    case 'claim':
      return `![[${item.id}]]`
    case 'quotation':
      return `![[${item.key}#^${item.passage}]]`
    case 'generated':
      return `\`\`\`dossier\npart: ${item.part}\n\`\`\``
    case 'heading':
      return `## ${item.words.replace(/\s+/g, ' ').trim()}`
    case 'prose':
      return item.text.trim()
  }
}
