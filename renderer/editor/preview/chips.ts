import type { Standing } from '../../../shared/ipc/views'
import type { PlacedLink } from '../../../shared/markdown/link-grammar'
import type { ClaimStatus } from '../../../shared/model/claim'
import type { AnchorState } from '../../../shared/model/passage'
import type { EditorHost } from '../host'

/** What a chip in a text shows; the text itself holds only an id. */
export type Chip =
  | {
      readonly kind: 'claim'
      readonly link: PlacedLink
      readonly status: ClaimStatus
      readonly standing: Pick<Standing, 'reliability' | 'credibility' | 'origins'>
      readonly text: string
    }
  | {
      readonly kind: 'passage'
      readonly link: PlacedLink
      readonly sourceKey: string
      readonly paragraph: number | null
      readonly state: AnchorState
    }
  /** It refers to something that is not there: the source of the link is shown, faintly. */
  | { readonly kind: 'unknown'; readonly link: PlacedLink; readonly written: string }

/** The chip for a link; `null` for links that are set as words. */
export function chipOf(link: PlacedLink, host: EditorHost): Chip | null {
  switch (link.kind) {
    case 'claim':
      return claimChip(link, link.claim, host)
    case 'claim-embed':
      return claimChip(link, link.claim, host)
    case 'passage':
      return passageChip(link, host)
    case 'link':
    case 'embed':
    case 'citation':
      return null
  }
}

function claimChip(link: PlacedLink, id: string, host: EditorHost): Chip {
  const view = host.claim(id)
  if (!view) return { kind: 'unknown', link, written: id }
  const { reliability, credibility, origins } = view.standing
  return {
    kind: 'claim',
    link,
    status: view.claim.status,
    standing: { reliability, credibility, origins },
    text: view.claim.text,
  }
}

function passageChip(link: Extract<PlacedLink, { kind: 'passage' }>, host: EditorHost): Chip {
  const view = host.passage(link.key, link.passage)
  if (view === null) return { kind: 'unknown', link, written: `${link.key} ${link.passage}` }
  return {
    kind: 'passage',
    link,
    sourceKey: link.key,
    paragraph: view?.paragraph ?? null,
    state: view?.state ?? 'exact',
  }
}
