import { basename } from 'node:path'
import {
  commentPassage,
  confirmPassage,
  createPassage,
  removePassage,
} from '../../shared/changes/passages'
import { createSource, updateSource } from '../../shared/changes/sources'
import { parseDate } from '../../shared/dates/edtf'
import type { SourceProposal } from '../../shared/ipc/views'
import { toLf } from '../../shared/markdown/line-endings'
import { countWords, paragraphsOf } from '../../shared/markdown/paragraphs'
import type { Change } from '../../shared/model/change'
import type { Making } from '../../shared/changes/draft'
import { AppError } from '../../shared/model/failure'
import { passageView, sourceView } from '../../shared/notebook/passage-views'
import { capturedSha256 } from '../../shared/notebook/record-text'
import { recordsOfKind } from '../../shared/notebook/records'
import { keyOf, type NotebookState } from '../../shared/notebook/state'
import { citationKey } from '../../shared/sources/citation-key'
import { proposeFields, proposeText } from '../../shared/sources/propose'
import { say } from '../../shared/words/words'
import type { Handlers } from '../ipc/answer'
import { sha256Of } from '../storage/content-hash'
import { readChosenText } from '../storage/read-chosen-text'
import type { Desktop } from './desktop'
import { changeByForm } from './form-change'
import type { Session } from './session'

type SourceCall = Extract<keyof Handlers, `sources.${string}` | `passages.${string}`>

/** Bringing sources in, describing them, and marking passages in them. */
export function sourceHandlers(session: Session, desktop: Desktop): Pick<Handlers, SourceCall> {
  const change = (make: (state: NotebookState, making: Making) => Change) =>
    changeByForm(session, make)
  return {
    'sources.read': async ({ path }) => {
      const state = await session.stateWithFresh(path)
      const text = state.records.get(path)?.text ?? ''
      return sourceView(state, path, sha256Of(text), sha256Of)
    },
    'sources.propose': async ({ text, from }) => {
      await Promise.resolve()
      return proposalOf(session.state(), text, from)
    },
    'sources.proposeFromFile': async () => {
      const file = await desktop.chooseTextFile()
      if (file === null) return null
      const name = basename(file)
      return proposalOf(session.state(), readChosenText(file), name)
    },
    'sources.create': async (added) => {
      const { path } = await session.change((state, making) => createSource(state, making, added))
      return { path }
    },
    'sources.update': ({ path, fields, seen }) =>
      change((state, making) => updateSource(state, making, path, fields, seen)),

    'passages.create': async (stretch) => {
      const { passage } = await session.change((state, making) =>
        createPassage(state, making, stretch),
      )
      const state = session.state()
      const source = state.records.get(stretch.source)
      if (!source) throw new AppError('not-found', say('changes:passage.gone'))
      return passageView(state, source, passage)
    },
    'passages.comment': ({ source, id, comment, seen }) =>
      change((state, making) => commentPassage(state, making, source, id, comment, seen)),
    'passages.confirm': ({ source, id }) =>
      change((state, making) => confirmPassage(state, making, source, id)),
    'passages.remove': ({ source, id }) =>
      change((state, making) => removePassage(state, making, source, id)),
  }
}

/** What the program makes of a text before it becomes a source; nothing is written. */
export function proposalOf(state: NotebookState, given: string, from: string): SourceProposal {
  const whole = toLf(given).replace(/^\uFEFF/, '')
  const fields = proposeFields(whole, from, parseDate)
  const text = proposeText(whole)
  const sources = recordsOfKind(state, 'source')
  const sha256 = sha256Of(text)
  const twin = sources.find((source) => capturedSha256(source, sha256Of) === sha256)
  return {
    fields,
    key: citationKey(fields, new Set(sources.map(keyOf))),
    text,
    from,
    paragraphs: paragraphsOf(text).filter(({ number }) => number !== null).length,
    words: countWords(text),
    sha256,
    duplicateOf: twin?.path ?? null,
  }
}
