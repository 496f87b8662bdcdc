import Ellipsis from 'lucide-react/icons/ellipsis'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { EntitySummary } from '../../shared/ipc/views'
import type { Mention } from '../../shared/mentions/mention-text'
import { say } from '../../shared/words/words'
import { EntityField } from '../frame/entity-field'
import { openRecord } from '../frame/open-record'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { ActionMenu, type MenuAction } from '../ui/action-menu'
import { Button } from '../ui/button'
import { EntityGlyph } from '../ui/entity-glyph'
import { IconButton } from '../ui/icon-button'
import { useDecidedStore } from './decided'
import { decide, forget, linkAll, neverBy, type Verdict } from './decide'
import { lookAtNeighbour } from './look-at'
import { useLookedAt, type LookedAt } from './looked-at'
import { placeCard } from './place-card'
import { shownMentions } from './shown-text'
import './mentions.css'

/** The card of the name that is looked at, in whatever text it stands. */
export function MentionCard() {
  const shown = useLookedAt((store) => store.shown)
  useSnapshot()
  useDecidedStore()
  if (!shown) return null
  const mentions = shownMentions(shown.path)
  const mention = mentions.find(({ start, end }) => start <= shown.start && shown.end <= end)
  if (!mention) return null
  return <Card key={`${shown.path} ${shown.start}`} {...{ shown, mention, mentions }} />
}

interface CardProps {
  readonly shown: LookedAt
  readonly mention: Mention
  /** All mentions of the text. */
  readonly mentions: readonly Mention[]
}

function Card({ shown, mention, mentions }: CardProps) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { entities } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const { cameFrom } = shown
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const card = { width: element.offsetWidth, height: element.offsetHeight }
    setPlace(placeCard(shown.words, card, { width: innerWidth, height: innerHeight }))
  }, [shown, mention, isChoosing])
  const isPlaced = place !== null
  useEffect(() => {
    if (cameFrom && isPlaced) box.current?.focus()
  }, [cameFrom, isPlaced])

  const close = () => {
    useLookedAt.getState().show(null)
    cameFrom?.focus()
  }
  const candidates = mention.candidates.flatMap(
    (path) => entities.find((one) => one.path === path) ?? [],
  )
  const [only] = candidates
  const single = candidates.length === 1 ? only : undefined
  const words = { path: shown.path, start: mention.start, end: mention.end, text: mention.text }
  const judge = (verdict: Verdict, entity: EntitySummary | undefined = single) => {
    if (!entity || isReadOnly) return
    decide(verdict, words, entity.path)
    if (verdict === 'link') close()
  }
  const openCard = () => {
    if (single) openRecord(single.path, 'entity')
    useLookedAt.getState().show(null)
  }
  const act: Readonly<Record<string, () => void>> = {
    a: () => judge('accepted'),
    n: () => judge('rejected'),
    l: () => {
      if (mention.canBeLinked) judge('link')
    },
    Enter: openCard,
    ArrowDown: () => lookAtNeighbour(shown.path, mention.start, 1),
    ArrowUp: () => lookAtNeighbour(shown.path, mention.start, -1),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    const run = act[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    const isPlainKey = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!run || !isPlainKey || event.target !== box.current) return
    event.preventDefault()
    run()
  }
  return (
    <div
      ref={box}
      className="mention-card on-sheet"
      // Under the pointer it is in nobody's way: commands and keys go on.
      role={cameFrom ? 'dialog' : 'region'}
      aria-label={say('mentions:card.label', { words: mention.text })}
      aria-description={say('mentions:card.keys')}
      tabIndex={-1}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      {single && <Head entity={single} />}
      <p className="mention-card-state">{stateWords(mention)}</p>
      {!single && (
        <div className="mention-card-candidates">
          {candidates.map((entity) => (
            <Button
              key={entity.path}
              kind="quiet"
              isDisabled={isReadOnly}
              onPress={() => judge('means', entity)}
            >
              {entity.detail === '' ? entity.title : `${entity.title} · ${entity.detail}`}
            </Button>
          ))}
        </div>
      )}
      {isChoosing && (
        <EntityField
          label={say('mentions:card.meansWhom')}
          value={null}
          without={mention.candidates}
          onChange={(path) => {
            if (path !== null) decide('means', words, path)
            setChoosing(false)
          }}
        />
      )}
      <div className="mention-card-actions">
        {!isReadOnly && single && (
          <Decisions mention={mention} judge={judge} hasKeys={cameFrom !== null} />
        )}
        {single && (
          <Button
            size="small"
            kind="quiet"
            keys={cameFrom ? 'Enter' : undefined}
            onPress={openCard}
          >
            {say('mentions:card.open')}
          </Button>
        )}
        {!isReadOnly && mention.state !== 'linked' && (
          <ActionMenu
            label={say('mentions:card.more')}
            trigger={<IconButton size="small" icon={Ellipsis} label={say('mentions:card.more')} />}
            actions={moreActions(mention, mentions, shown.path, single, () => setChoosing(true))}
          />
        )}
      </div>
    </div>
  )
}

function Head({ entity }: { readonly entity: EntitySummary }) {
  const { entityTypes } = useSnapshot()
  const type = entityTypes.find(({ id }) => id === entity.type)
  return (
    <div>
      <div className="mention-card-head">
        {type && <EntityGlyph glyph={type.glyph} />}
        <span className="mention-card-name">{entity.title}</span>
      </div>
      <p className="mention-card-detail">
        {[type?.name ?? '', entity.detail].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  )
}

interface DecisionsProps {
  readonly mention: Mention
  readonly judge: (verdict: Verdict) => void
  readonly hasKeys: boolean
}

function Decisions({ mention, judge, hasKeys }: DecisionsProps) {
  const { state, decision, canBeLinked } = mention
  if (state === 'linked') return null
  const isOpen = state === 'detected' || state === 'ambiguous'
  return (
    <>
      {(isOpen || state === 'rejected') && (
        <Button size="small" keys={hasKeys ? 'A' : undefined} onPress={() => judge('accepted')}>
          {say('mentions:card.accept')}
        </Button>
      )}
      {(isOpen || state === 'accepted') && (
        <Button size="small" keys={hasKeys ? 'N' : undefined} onPress={() => judge('rejected')}>
          {say('mentions:card.reject')}
        </Button>
      )}
      {canBeLinked && state !== 'rejected' && (
        <Button size="small" keys={hasKeys ? 'L' : undefined} onPress={() => judge('link')}>
          {say('mentions:card.link')}
        </Button>
      )}
      {decision !== null && (
        <Button size="small" kind="quiet" onPress={() => forget(decision)}>
          {say('mentions:card.forget')}
        </Button>
      )}
    </>
  )
}

function stateWords({ state, candidates }: Mention): string {
  if (state === 'ambiguous' && candidates.length === 1) return say('mentions:card.ambiguousOne')
  return say(`mentions:card.${state}`)
}

function moreActions(
  mention: Mention,
  mentions: readonly Mention[],
  path: string,
  single: EntitySummary | undefined,
  onChoose: () => void,
): MenuAction[] {
  const means = { id: 'means', label: say('mentions:card.means'), run: onChoose }
  if (!single) return [means]
  const { path: entity, title } = single
  const words = mention.text
  const linkable = mentions.filter(
    (one) =>
      one.entity === entity &&
      one.canBeLinked &&
      (one.state === 'detected' || one.state === 'accepted'),
  )
  return [
    means,
    ...(linkable.length > 1
      ? [
          {
            id: 'linkAll',
            label: say('mentions:card.linkAllHere', { count: linkable.length }),
            run: () => linkAll(entity, path),
          },
        ]
      : []),
    {
      id: 'never',
      label: say('mentions:card.never', { title, words }),
      startsGroup: true,
      run: () => neverBy(entity, words),
    },
  ]
}
