import { useId, useMemo } from 'react'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import { say } from '../../shared/words/words'
import type { SetText } from './set-text'
import { sourceBlocks } from './source-blocks'
import { TextView } from './text-view'
import { longestText } from './text-setter'
import { useGrowing } from './use-growing'
import { useSetText } from './use-set-text'
import './markdown.css'

export interface MarkdownProps {
  readonly text: string
  /** Path of the record whose text it is. */
  readonly from: string
  /** Begins the ids of its elements, where something outside has to find them. */
  readonly idPrefix?: string
  /** One of the notebook's own links was followed. */
  readonly onLink: (link: PlacedLink) => void
  /** A link to an address outside was followed: http, https or mailto. */
  readonly onAddress: (address: string) => void
}

const nothing: SetText = { blocks: [], footnotes: [] }

/**
 * A Markdown text, set. It is taken apart in a worker and becomes React elements, never HTML. Where
 * that takes too long, its source is shown, and said so.
 */
export function Markdown({ text, from, idPrefix: givenPrefix, onLink, onAddress }: MarkdownProps) {
  const ownPrefix = useId()
  const setting = useSetText(text)
  const shown = useMemo(
    () => (setting ? (setting.set ?? sourceOf(setting.markdown)) : nothing),
    [setting],
  )
  const count = useGrowing(useMemo(() => partsOf(shown), [shown]))
  return (
    <div className="markdown" aria-busy={setting?.markdown !== text}>
      {setting?.set === null && <GaveUp length={setting.markdown.length} />}
      <TextView
        set={shown}
        shown={count}
        from={from}
        idPrefix={givenPrefix ?? ownPrefix}
        onLink={onLink}
        onAddress={onAddress}
      />
    </div>
  )
}

function GaveUp({ length }: { readonly length: number }) {
  const key = length > longestText ? 'notes:markdown.tooLong' : 'notes:markdown.gaveUp'
  return <p className="markdown-gave-up">{say(key)}</p>
}

function sourceOf(text: string): SetText {
  const blocks = sourceBlocks(text.slice(0, longestText))
  return { blocks: blocks.map((block) => JSON.stringify(block)), footnotes: [] }
}

function partsOf({ blocks, footnotes }: SetText): string[] {
  return [...blocks, ...footnotes.map((footnote) => footnote.blocks.join(''))]
}
