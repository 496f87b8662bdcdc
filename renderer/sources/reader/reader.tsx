import { useCallback, useMemo, useRef, useState } from 'react'
import type { PassageView, SourceView } from '../../../shared/ipc/views'
import { paragraphsOf } from '../../../shared/markdown/paragraphs'
import type { Mention } from '../../../shared/mentions/mention-text'
import { foldName } from '../../../shared/notebook/titles'
import { say } from '../../../shared/words/words'
import { useCommand } from '../../commands/registry'
import { openClaim, openPath } from '../../frame/open-record'
import { recordBrief } from '../../frame/record-brief'
import { glyphsIn, lookOf } from '../../mentions/mention-look'
import { useMentions } from '../../mentions/use-mentions'
import { attempt } from '../../state/attempt'
import { useIsReadOnly, useSnapshot } from '../../state/notebook'
import { usePlaceStore } from '../../state/place'
import { CommentSheet } from './comment-sheet'
import { LostPassages } from './lost-passages'
import { Margin, type PassageAction } from './margin'
import { marginEntries, type MarginEntry } from './margin-entries'
import { lostOnes, neighbour, pageOf, type Block } from './page'
import { PageBlock } from './page-block'
import {
  confirmPassage,
  highlight,
  proposeClaim,
  proposeEntity,
  proposeEvent,
  proposeRelation,
  quote,
  removePassage,
} from './passage-actions'
import { SelectionToolbar, type SelectionAction } from './selection-toolbar'
import { useFoundWords } from './use-found-words'
import { useReadingKeys } from './use-reading-keys'
import { useSelection } from './use-selection'
import { useSpotlight } from './use-spotlight'
import './reader.css'

/** The captured text of a source: to be read, marked, and followed from its passages. */
export function Reader({ source }: { readonly source: SourceView }) {
  const { claims, relations } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const snapshot = useSnapshot()
  const page = useRef<HTMLDivElement>(null)
  const text = source.record.body
  const { path } = source.record
  const [commented, setCommented] = useState<PassageView | null>(null)
  const paragraphs = useMemo(() => paragraphsOf(text), [text])
  const mentions = useMentions(path, text)
  const glyphs = glyphsIn(snapshot)
  const blocks = useMemo(
    () => pageOf(text, paragraphs, source.passages, mentions),
    [text, paragraphs, source.passages, mentions],
  )
  const lookOfMention = useCallback((mention: Mention) => lookOf(glyphs, mention), [glyphs])
  const moved = useMemo(
    () =>
      new Set(
        source.passages.flatMap(({ state, passage }) => (state === 'moved' ? [passage.id] : [])),
      ),
    [source.passages],
  )
  const claimsById = useMemo(() => new Map(claims.map((view) => [view.claim.id, view])), [claims])
  const relationsById = useMemo(
    () => new Map(relations.map((view) => [view.relation.id, view])),
    [relations],
  )
  const titleOf = useCallback(
    (record: string) => recordBrief(snapshot, record)?.title ?? record,
    [snapshot],
  )
  const { active, flash, activate } = useSpotlight(page, path)
  useFoundWords(page, path, text)
  const { range, select } = useSelection(page, text)

  const act = (action: SelectionAction) => {
    if (!range) return
    if (action === 'entity') proposeEntity(source, range)
    else attempt(() => selectionWork[action](source, range))
    select(null)
  }
  const actOn = (action: PassageAction, view: PassageView) => {
    if (action === 'comment') setCommented(view)
    else attempt(() => passageWork[action](source, view))
  }
  const go = (step: 1 | -1) => {
    const next = neighbour(source.passages, active, step)
    if (next) usePlaceStore.getState().showPassage(path, next.passage.id)
  }
  const open = (entry: MarginEntry) => {
    activate(entry.passage.passage.id)
    if (entry.opens && 'claim' in entry.opens) openClaim(entry.opens.claim)
    else if (entry.opens) openPath(entry.opens.path, true)
    else if (entry.kind === 'moved') actOn('confirm', entry.passage)
    else if (!isReadOnly) setCommented(entry.passage)
  }
  const canMark = range !== null && !isReadOnly
  useCommand('passage.highlight', () => act('highlight'), canMark)
  useCommand('passage.quote', () => act('quote'), canMark)
  useCommand('passage.claim', () => act('claim'), canMark)
  useCommand('passage.entity', () => act('entity'), canMark)
  useCommand('passage.relation', () => act('relation'), canMark)
  useCommand('passage.event', () => act('event'), canMark)
  useCommand('passage.previous', () => go(-1), source.passages.length > 0)
  useCommand('passage.next', () => go(1), source.passages.length > 0)
  const { onKeyDown, said } = useReadingKeys({ page, text, paragraphs, range, select, act })

  return (
    <>
      <LostPassages
        passages={lostOnes(source.passages)}
        isReadOnly={isReadOnly}
        onRemove={(view) => actOn('remove', view)}
      />
      <div
        ref={page}
        className="page"
        data-text-of={path}
        role="region"
        aria-label={say('sources:text', { title: source.record.title })}
        tabIndex={0}
        data-first-focus
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const passages = (event.target as HTMLElement).dataset.passages
          if (passages !== undefined && !range) activate(passages.split(' ').at(-1) ?? null)
        }}
      >
        {blocks.map((block) => (
          <div key={block.paragraph.start} className={blockClass(text, block, source.record.title)}>
            <PageBlock {...{ text, block, active, flash, moved, lookOfMention }} />
            <Margin
              entries={marginEntries(block.passages, { claimsById, relationsById, titleOf })}
              active={active}
              isReadOnly={isReadOnly}
              onOpen={open}
              onAct={actOn}
            />
          </div>
        ))}
        {canMark && <SelectionToolbar page={page} range={range} onAct={act} />}
      </div>
      <p className="only-spoken" aria-live="polite">
        {said}
      </p>
      {commented && <CommentSheet view={commented} onClose={() => setCommented(null)} />}
    </>
  )
}

function blockClass(text: string, { paragraph, shown }: Block, title: string): string {
  if (!paragraph.isHeading) return 'page-block'
  const isTitleAgain = foldName(text.slice(shown.start, shown.end)) === foldName(title)
  return isTitleAgain ? 'page-block page-heading page-title-again' : 'page-block page-heading'
}

const selectionWork = {
  highlight,
  quote,
  claim: proposeClaim,
  relation: proposeRelation,
  event: proposeEvent,
} as const

const passageWork = {
  quote: (source: SourceView, { position }: PassageView) => quote(source, position ?? nothing),
  claim: (source: SourceView, { position }: PassageView) =>
    proposeClaim(source, position ?? nothing),
  confirm: (_: SourceView, view: PassageView) => confirmPassage(view),
  remove: (_: SourceView, view: PassageView) => removePassage(view),
} as const

const nothing = { start: 0, end: 0 }
