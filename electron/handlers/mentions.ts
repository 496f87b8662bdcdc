import type { Making } from '../../shared/changes/draft'
import { linkAllMentions, linkMention } from '../../shared/changes/link-mentions'
import {
  acceptMention,
  forgetDecision,
  meansEntity,
  neverFindBy,
  rejectMention,
  requireWords,
} from '../../shared/changes/mentions'
import type { MentionView } from '../../shared/ipc/views'
import { decisionsIn, entityOf } from '../../shared/mentions/decisions-in'
import { mentionsOfEntity, type MentionInSentence } from '../../shared/mentions/mentions-of-entity'
import type { Change } from '../../shared/model/change'
import { textOf } from '../../shared/notebook/record-text'
import { requireRecord } from '../../shared/notebook/records'
import type { NotebookState } from '../../shared/notebook/state'
import type { Handlers } from '../ipc/answer'
import type { Session } from './session'

type MentionCall = Extract<keyof Handlers, `mentions.${string}`>

/** More than anybody reads; a card says how many there are beyond. */
const mostListed = 500

const verdicts = { accepted: acceptMention, rejected: rejectMention, means: meansEntity } as const

/** Where the names of entities stand, and what the user decides about it. */
export function mentionHandlers(session: Session): Pick<Handlers, MentionCall> {
  const change = async (make: (state: NotebookState, making: Making) => Change) => {
    await session.change((state, making) => ({ change: make(state, making) }))
    return null
  }
  return {
    'mentions.decided': async ({ path }) => {
      const state = await session.stateWithFresh(path)
      return decisionsIn(state, requireRecord(state, path)).map((decision) => ({
        decision,
        entity: entityOf(state, decision),
      }))
    },
    'mentions.ofEntity': async ({ path }) => {
      const state = await session.stateWithFresh(path)
      requireRecord(state, path)
      const all = mentionsOfEntity(state, path)
      return { mentions: all.slice(0, mostListed).map(viewOf), total: all.length }
    },
    'mentions.decide': ({ verdict, place }) =>
      change((state, making) => {
        requireWords(state, place)
        return verdicts[verdict](state, making, place)
      }),
    'mentions.never': (name) => change((state, making) => neverFindBy(state, making, name)),
    'mentions.forget': ({ id }) => change((state, making) => forgetDecision(state, making, id)),
    'mentions.link': ({ place }) =>
      change((state, making) => {
        requireWords(state, place)
        return linkMention(state, making, place)
      }),
    'mentions.linkAll': async (which) => {
      const { count } = await session.change((state, making) =>
        linkAllMentions(state, making, which),
      )
      return { count }
    },
  }
}

function viewOf({ record, mention, sentence, paragraph }: MentionInSentence): MentionView {
  const { path, title, kind } = record
  const line = textOf(record).slice(0, mention.start).split('\n').length
  const { candidates, ...rest } = mention
  return { path, title, kind, ...rest, candidates: [...candidates], sentence, paragraph, line }
}
