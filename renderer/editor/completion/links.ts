import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { say } from '../../../shared/words/words'
import { editorHost, type EditorHost } from '../host'
import { fold, rank } from './ranking'
import { linkTo, type Target } from './targets'

const mostOffered = 40

/** A completion of a link, with what is drawn before its name. */
export interface LinkCompletion extends Completion {
  readonly target: Target | null
}

/** Completes `[[`: names of records, headings behind `#`, and a new note as the last choice. */
export function completeLink(
  context: CompletionContext,
): CompletionResult | Promise<CompletionResult | null> | null {
  const typed = context.matchBefore(/\[\[[^\]|\n]*/)
  if (!typed) return null
  const host = context.state.facet(editorHost)
  const words = typed.text.slice(2)
  const hash = words.indexOf('#')
  if (hash !== -1) return completeHeading(host, typed.from, words.slice(0, hash))
  return {
    from: typed.from + 2,
    options: offers(host, words),
    filter: false,
  }
}

/** What is offered for the words typed behind `[[`. */
export function offers(host: EditorHost, words: string): LinkCompletion[] {
  const found = rank(host.targets(), namesOf, words, mostOffered)
  const options = found.map(({ item, name }): LinkCompletion => {
    const shown = item.aliases.includes(name) ? name : item.title
    return {
      label: shown,
      detail: shown === item.title ? item.detail : item.title,
      type: item.kind,
      target: item,
      apply: (view, _, from, to) => {
        writeLink(view, linkTo(item, shown), from, to)
      },
    }
  })
  const title = words.trim()
  if (title === '' || found.some(({ name }) => fold(name) === fold(title))) return options
  return [...options, createOffer(host, title)]
}

function namesOf(target: Target): string[] {
  const key = target.key === target.title ? [] : [target.key]
  return [target.title, ...key, ...target.aliases]
}

function createOffer(host: EditorHost, title: string): LinkCompletion {
  return {
    label: say('notes:completion.create', { title }),
    type: 'create',
    target: null,
    apply: (view, _, from, to) => {
      writeLink(view, `[[${title}]]`, from, to)
      void host.createNote(title)
    },
  }
}

async function completeHeading(
  host: EditorHost,
  from: number,
  name: string,
): Promise<CompletionResult | null> {
  const resolution = host.resolve(name)
  if (resolution.state !== 'resolved') return null
  const headings = await host.headings(resolution.path)
  return {
    from: from + 2 + name.length + 1,
    options: headings.map((heading) => ({
      label: heading,
      type: 'heading',
      apply: (view, _, start, to) => {
        const written = heading.replace(/[[\]|#^\n]/g, ' ').trim()
        const end = closingEnd(view, to)
        view.dispatch({
          changes: { from: start, to: end, insert: `${written}]]` },
          selection: { anchor: start + written.length + 2 },
          userEvent: 'input.complete',
        })
      },
    })),
    validFor: /^[^\]|\n]*$/,
  }
}

/** Replaces everything from the brackets on, and the closing brackets if they are there already. */
function writeLink(view: EditorView, link: string, from: number, to: number): void {
  const start = from - 2
  view.dispatch({
    changes: { from: start, to: closingEnd(view, to), insert: link },
    selection: { anchor: start + link.length },
    userEvent: 'input.complete',
  })
}

function closingEnd({ state }: EditorView, to: number): number {
  return state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
}
