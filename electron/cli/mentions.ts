import type { Mention } from '../../shared/mentions/mention-text'
import { mentionsOf } from '../../shared/mentions/mentions-of'
import { offsetsWithCarriageReturns } from '../../shared/markdown/line-endings'
import { AppError } from '../../shared/model/failure'
import { lineInFile } from '../../shared/notebook/record-text'
import { recordsInOrder } from '../../shared/notebook/records'
import { bodyOf, type NotebookState, type RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { columns } from './columns'
import type { Command } from './command'
import { findRecord } from './find-record'
import { tellOf } from './open'

/** Lists where the names of entities stand, in notes, sources, cards and dossiers. */
export const mentions: Command = {
  name: 'mentions',
  arguments: [{ name: 'NOTEBOOK' }],
  optional: ['entity'],
  run: ({ entity }, notebook: string) =>
    tellOf(notebook, ({ state }) => {
      const path = entity === undefined ? null : entityCalled(state, entity).path
      const found = recordsInOrder(state).flatMap((record) =>
        mentionsOf(state, record.path)
          .filter((one) => path === null || one.entity === path || one.candidates.includes(path))
          .map((mention) => ({ record, mention })),
      )
      const count = say('cli:mentions.count', { count: found.length })
      const rows = found.map(({ record, mention }) => mentionRow(state, record, mention))
      return {
        json: found.map(({ record, mention }) => mentionItem(state, record, mention)),
        text: rows.length === 0 ? count : `${count}\n${columns(rows)}`,
      }
    }),
}

/** A mention with offsets in the body as the file has it, with the file's own line ends. */
export function mentionItem(state: NotebookState, record: RecordFile, mention: Mention) {
  const body = bodyOf(record)
  const offsets = offsetsWithCarriageReturns(body)
  const [start, end] = [offsets(mention.start), offsets(mention.end)]
  const { entity, candidates } = mention
  return {
    entity: entity === null ? null : titleOf(state, entity),
    in: record.path,
    start,
    end,
    text: body.slice(start, end),
    state: mention.state,
    ...(entity === null ? { candidates: candidates.map((path) => titleOf(state, path)) } : {}),
  }
}

function mentionRow(state: NotebookState, record: RecordFile, mention: Mention): string[] {
  const { start, text, candidates } = mention
  const line = bodyOf(record).replace(/\r\n?/g, '\n').slice(0, start).split('\n').length
  const names = candidates.map((path) => titleOf(state, path)).join(' / ')
  const words = text.replace(/\s+/g, ' ')
  return [
    `${record.path}:${lineInFile(record, line)}`,
    words,
    names,
    say(`cli:mentions.${mention.state}`),
  ]
}

function titleOf(state: NotebookState, path: string): string {
  return state.records.get(path)?.title ?? path
}

function entityCalled(state: NotebookState, name: string): RecordFile {
  const record = findRecord(state, name)
  if (record.kind !== 'entity') throw new AppError('invalid', say('cli:find.notAnEntity', { name }))
  return record
}
