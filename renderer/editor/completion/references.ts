import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { gradeLabel } from '../../../shared/evidence/grade'
import { editorHost, type EditorHost } from '../host'
import { rank } from './ranking'

const mostOffered = 40

/** Completes `@` and `[@`: a citation, with the paragraph of the passage that is being looked at. */
export function completeCitation(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/\[?@[\p{L}\p{N}_:.-]*/u)
  if (!typed) return null
  const before = context.state.sliceDoc(typed.from - 1, typed.from)
  if (!typed.text.startsWith('[') && /[\p{L}\p{N}._-]/u.test(before)) return null
  const host = context.state.facet(editorHost)
  const from = typed.from + typed.text.indexOf('@')
  return {
    from: from + 1,
    options: citationOffers(host, context.state.sliceDoc(from + 1, context.pos), from - typed.from),
    filter: false,
  }
}

/** @param opened how many characters before the `@` belong to the citation: its bracket, or none. */
export function citationOffers(host: EditorHost, words: string, opened: number): Completion[] {
  const sources = host.targets().filter(({ kind }) => kind === 'source')
  const looked = sources.filter(({ key }) => host.shownParagraph(key) !== null)
  const inOrder = [...looked, ...sources.filter((source) => !looked.includes(source))]
  return rank(inOrder, ({ key, title }) => [key, title], words, mostOffered).map(({ item }) => {
    const paragraph = host.shownParagraph(item.key)
    const citation = paragraph === null ? `[@${item.key}]` : `[@${item.key}, para. ${paragraph}]`
    return {
      label: item.key,
      detail: paragraph === null ? item.title : `¶${paragraph} · ${item.title}`,
      type: 'source',
      apply: (view, _, from, to) => {
        write(view, citation, from - 1 - opened, to, ']')
      },
    }
  })
}

/** Completes `[^`: a claim, found by its words. */
export function completeClaim(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/\[\^[^\]\n]{0,80}/)
  if (!typed) return null
  const host = context.state.facet(editorHost)
  return {
    from: typed.from + 2,
    options: claimOffers(host, typed.text.slice(2)),
    filter: false,
  }
}

export function claimOffers(host: EditorHost, words: string): Completion[] {
  const namesOf = ({ claim }: { claim: { id: string; text: string } }) => [claim.text, claim.id]
  return rank(host.claims(), namesOf, words, mostOffered).map(({ item }) => ({
    label: item.claim.text,
    detail: gradeLabel(item.standing.reliability, item.standing.credibility),
    type: `claim-${item.claim.status}`,
    apply: (view, _, from, to) => {
      write(view, `[^${item.claim.id}]`, from - 2, to, ']')
    },
  }))
}

function write(view: EditorView, text: string, from: number, to: number, closing: string): void {
  const end = view.state.sliceDoc(to, to + closing.length) === closing ? to + closing.length : to
  view.dispatch({
    changes: { from, to: end, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.complete',
  })
}
