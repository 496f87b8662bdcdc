import { memo } from 'react'
import type { Mention } from '../../../shared/mentions/mention-text'
import { say } from '../../../shared/words/words'
import { placeOf } from '../../mentions/mention-look'
import type { Block } from './page'
import type { Segment } from './segments'

export interface PassageLook {
  /** The passage in focus. */
  readonly active: string | null
  /** The passage to flash, and how often one was flashed so far. */
  readonly flash: { readonly id: string; readonly turn: number } | null
  readonly moved: ReadonlySet<string>
  /** The classes of a mention's words; `null` where nothing is to be seen. */
  readonly lookOfMention: (mention: Mention) => string | null
}

export interface PageBlockProps extends PassageLook {
  readonly text: string
  readonly block: Block
}

/** One block of the captured text with its number; every word is where its offset says. */
export const PageBlock = memo(function PageBlock({ text, block, ...look }: PageBlockProps) {
  const { paragraph, segments, isRefilled } = block
  const Tag = paragraph.isHeading ? 'h2' : 'p'
  return (
    <>
      {paragraph.number !== null && (
        <span
          className="page-number numeric"
          aria-label={say('sources:paragraph', { number: paragraph.number })}
        >
          ¶{paragraph.number}
        </span>
      )}
      <Tag className={isRefilled ? 'page-text' : 'page-text page-text-lines'} dir="auto">
        {segments.map((segment) => (
          <span
            key={segment.start}
            data-start={segment.start}
            data-passages={segment.ids.length > 0 ? segment.ids.join(' ') : undefined}
            data-mention={segment.mention && placeOf(segment.mention)}
            className={classOf(segment, look)}
          >
            {text.slice(segment.start, segment.end)}
          </span>
        ))}
      </Tag>
    </>
  )
})

function classOf(
  { ids, mention, end }: Segment,
  { active, flash, moved, lookOfMention }: PassageLook,
): string | undefined {
  const name = mention ? lookOfMention(mention) : null
  const names = name === null ? [] : mention?.end === end ? [name] : [name, 'mention-goes-on']
  if (ids.length === 0) return names.length > 0 ? names.join(' ') : undefined
  const classes = [...names, 'passage']
  if (active !== null && ids.includes(active)) classes.push('passage-active')
  if (ids.some((id) => moved.has(id))) classes.push('passage-moved')
  // Two names for one animation, so that a second flash begins anew.
  if (flash && ids.includes(flash.id)) classes.push(`passage-flash-${flash.turn % 2}`)
  return classes.join(' ')
}
