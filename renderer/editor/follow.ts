import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { openableAddress } from '../markdown/addresses'
import { matchLinkAt, type PlacedLink } from '../../shared/markdown/link-grammar'
import { ask } from '../state/bridge'
import { editorHost } from './host'
import { linkNode } from './syntax'

/** What stands at a position and leads somewhere. */
export type Leading =
  | { readonly kind: 'link'; readonly link: PlacedLink }
  | { readonly kind: 'address'; readonly address: string }

/** The link or address at a position, seen from either side of it. */
export function leadingAt(state: EditorState, position: number): Leading | null {
  for (const side of [1, -1] as const) {
    for (
      let node = syntaxTree(state).resolveInner(position, side) as ReturnType<
        ReturnType<typeof syntaxTree>['resolveInner']
      > | null;
      node;
      node = node.parent
    ) {
      const written = state.sliceDoc(node.from, node.to)
      if (node.name === linkNode) {
        return linkAt(written, position - node.from)
      }
      const url = node.name === 'URL' ? node : node.getChild('URL')
      if (url && (node.name === 'URL' || node.name === 'Link' || node.name === 'Autolink')) {
        const address = openableAddress(state.sliceDoc(url.from, url.to))
        return address === null ? null : { kind: 'address', address }
      }
    }
  }
  return null
}

/** Of several citations in one pair of brackets, the one at the offset. */
function linkAt(written: string, offset: number): Leading | null {
  const links = matchLinkAt(written, 0)?.links ?? []
  const link = links.find(({ start, end }) => start <= offset && offset <= end) ?? links[0]
  return link ? { kind: 'link', link } : null
}

function follow({ state }: EditorView, position: number): boolean {
  const leading = leadingAt(state, position)
  if (!leading) return false
  if (leading.kind === 'link') state.facet(editorHost).follow(leading.link)
  else void ask('app.openAddress', { address: leading.address })
  return true
}

/** Ctrl+click and Alt+Enter follow the link under the pointer or the cursor. */
export function followLinks(): Extension {
  return [
    keymap.of([{ key: 'Alt-Enter', run: (view) => follow(view, view.state.selection.main.head) }]),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
        if (position === null || !follow(view, position)) return false
        event.preventDefault()
        return true
      },
    }),
  ]
}
