import { useEffect, useRef, useState } from 'react'
import { say } from '../../shared/words/words'
import { useIsReadOnly } from '../state/notebook'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { linkAll } from './decide'
import { filtered, isOpen, linkable, type MentionFilter } from './mention-filter'
import { MentionRow } from './mention-row'
import { useEntityMentions } from './use-entity-mentions'
import './entity-mentions.css'

const shownAtFirst = 50

/** Where an entity is named, sentence by sentence, and what is to be decided about it. */
export function EntityMentions({ path }: { readonly path: string }) {
  const known = useEntityMentions(path)
  const isReadOnly = useIsReadOnly()
  const [filter, setFilter] = useState<MentionFilter>('all')
  const [most, setMost] = useState(shownAtFirst)
  const list = useRef<HTMLUListElement>(null)
  const decidedAt = useRef<number | null>(null)

  // Whoever decides by key goes on with the next one.
  useEffect(() => {
    if (decidedAt.current === null) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-open] button') ?? [])]
    const next = rows.find((row) => Number(row.dataset.row) >= (decidedAt.current ?? 0))
    ;(next ?? rows.at(-1))?.focus()
    decidedAt.current = null
  }, [known])

  if (!known) return null
  const all = filtered(known.mentions, 'all')
  const open = known.mentions.filter(isOpen).length
  const shown = filtered(known.mentions, filter)
  const toLink = linkable(known.mentions, path)
  return (
    <section className="inspector-section" aria-labelledby="entity-mentions">
      <h3 className="inspector-heading" id="entity-mentions">
        {say('mentions:list.title')}
        {all.length > 0 && <span className="inspector-count numeric">{all.length}</span>}
      </h3>
      {known.mentions.length === 0 && (
        <p className="inspector-empty">{say('mentions:list.none')}</p>
      )}
      {known.mentions.length > 0 && (
        <div className="mention-list-bar">
          <Choice
            label={say('mentions:list.filter')}
            value={filter}
            onChange={setFilter}
            items={[
              { id: 'all', label: say('mentions:list.all', { count: all.length }) },
              { id: 'open', label: say('mentions:list.open', { count: open }) },
              {
                id: 'rejected',
                label: say('mentions:list.rejected', {
                  count: known.mentions.length - all.length,
                }),
              },
            ]}
          />
          {toLink > 0 && !isReadOnly && (
            <Button size="small" kind="quiet" onPress={() => linkAll(path, null)}>
              {say('mentions:list.linkAll', { count: toLink })}
            </Button>
          )}
        </div>
      )}
      <ul ref={list}>
        {shown.slice(0, most).map((mention, row) => (
          <MentionRow
            key={`${mention.path} ${mention.start}`}
            entity={path}
            onDecided={() => {
              decidedAt.current = row
            }}
            {...{ mention, isReadOnly, row }}
          />
        ))}
      </ul>
      {shown.length > most && (
        <Button size="small" kind="quiet" onPress={() => setMost(most + 10 * shownAtFirst)}>
          {say('mentions:list.more', { count: shown.length - most })}
        </Button>
      )}
      {known.total > known.mentions.length && (
        <p className="inspector-empty">
          {say('mentions:list.beyond', { count: known.total - known.mentions.length })}
        </p>
      )}
    </section>
  )
}
