import { useId, useMemo } from 'react'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import { say } from '../../shared/words/words'
import { Blocks } from './blocks'
import { footnoteId, jumpTo, referenceId } from './footnote-mark'
import { piecesOf, type Footnote } from './pieces'
import { SurroundingsContext, useSurroundings, type Surroundings } from './surroundings'
import { TextAction } from './text-action'
import './markdown.css'

export interface MarkdownProps {
  readonly text: string
  /** Begins the ids of its elements, where something outside has to find them. */
  readonly idPrefix?: string
  /** One of the notebook's own links was followed. */
  readonly onLink: (link: PlacedLink) => void
  /** A link to an address outside was followed: http, https or mailto. */
  readonly onAddress: (address: string) => void
}

/**
 * A Markdown text, set. It becomes React elements and never HTML: what a text says about tags,
 * scripts or styles is shown as words.
 */
export function Markdown({ text, idPrefix: givenPrefix, onLink, onAddress }: MarkdownProps) {
  const ownPrefix = useId()
  const idPrefix = givenPrefix ?? ownPrefix
  const pieces = useMemo(() => piecesOf(text), [text])
  const surroundings: Surroundings | null = useMemo(
    () => pieces && { footnotes: pieces.footnotes, idPrefix, onLink, onAddress },
    [pieces, idPrefix, onLink, onAddress],
  )
  if (!pieces || !surroundings) return <Source text={text} />
  return (
    <SurroundingsContext value={surroundings}>
      <div className="markdown">
        <Blocks pieces={pieces.blocks} />
        <Footnotes footnotes={[...pieces.footnotes.values()]} />
      </div>
    </SurroundingsContext>
  )
}

function Source({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      <p className="markdown-gave-up">{say('notes:markdown.gaveUp')}</p>
      <pre className="markdown-source">{text}</pre>
    </div>
  )
}

function Footnotes({ footnotes }: { readonly footnotes: readonly Footnote[] }) {
  const { idPrefix } = useSurroundings()
  if (footnotes.length === 0) return null
  return (
    <section className="footnotes" aria-label={say('notes:markdown.footnotes')}>
      <ol>
        {footnotes.map(({ label, number, pieces }) => (
          <li key={label} id={footnoteId(idPrefix, label)} tabIndex={-1}>
            <TextAction
              className="footnote-number"
              title={say('notes:markdown.back')}
              onAct={() => jumpTo(referenceId(idPrefix, label))}
            >
              {number}
            </TextAction>
            <div>
              <Blocks pieces={pieces} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
