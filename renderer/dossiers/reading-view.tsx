import { useCallback } from 'react'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import { hostOfNotebook } from '../editor/host-of-notebook'
import { Markdown } from '../markdown/markdown'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { usePlaceStore } from '../state/place'

/** The dossier as it will be read, set from exactly the text that an export writes. */
export function ReadingView({ markdown }: { readonly markdown: string | null }) {
  const path = usePlaceStore(({ place }) => place.dossier ?? '')
  const follow = useCallback(
    (link: PlacedLink) => {
      hostOfNotebook(() => path).follow(link)
    },
    [path],
  )
  const open = useCallback((address: string) => {
    attempt(() => ask('app.openAddress', { address }))
  }, [])
  if (markdown === null) return null
  return (
    <div className="dossier-reading">
      <Markdown text={markdown} from={path} idPrefix="dossier" onLink={follow} onAddress={open} />
    </div>
  )
}
