import { useMemo } from 'react'
import { say } from '../../shared/words/words'
import { WrittenBlocks } from './blocks'
import { footnoteId, jumpTo, referenceId } from './footnote-mark'
import type { SetText } from './set-text'
import {
  SurroundingsContext,
  useSurroundings,
  type NumberedFootnote,
  type Surroundings,
} from './surroundings'
import { TextAction } from './text-action'

export interface TextViewProps extends Omit<Surroundings, 'footnotes'> {
  readonly set: SetText
  /** How many blocks are shown, footnotes counted last. */
  readonly shown?: number
}

/** A text that was taken apart, as React elements. It has no HTML: tags in a text are words. */
export function TextView({
  set,
  shown = Infinity,
  from,
  idPrefix,
  onLink,
  onAddress,
}: TextViewProps) {
  const surroundings = useMemo(
    (): Surroundings => ({ footnotes: byLabel(set), from, idPrefix, onLink, onAddress }),
    [set, from, idPrefix, onLink, onAddress],
  )
  const footnotes = [...surroundings.footnotes.values()]
  return (
    <SurroundingsContext value={surroundings}>
      <WrittenBlocks blocks={set.blocks.slice(0, shown)} />
      <Footnotes footnotes={footnotes.slice(0, Math.max(0, shown - set.blocks.length))} />
    </SurroundingsContext>
  )
}

function byLabel({ footnotes }: SetText): ReadonlyMap<string, NumberedFootnote> {
  return new Map(
    footnotes.map((footnote, index) => [footnote.label, { ...footnote, number: index + 1 }]),
  )
}

function Footnotes({ footnotes }: { readonly footnotes: readonly NumberedFootnote[] }) {
  const { idPrefix } = useSurroundings()
  if (footnotes.length === 0) return null
  return (
    <section className="footnotes" aria-label={say('notes:markdown.footnotes')}>
      <ol>
        {footnotes.map(({ label, number, blocks }) => (
          <li key={label} id={footnoteId(idPrefix, label)} tabIndex={-1}>
            <TextAction
              className="footnote-number"
              title={say('notes:markdown.back')}
              onAct={() => jumpTo(referenceId(idPrefix, label))}
            >
              {number}
            </TextAction>
            <div>
              <WrittenBlocks blocks={blocks} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
