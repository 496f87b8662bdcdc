import { countWords } from '../../shared/markdown/paragraphs'
import { linkGraph } from '../../shared/notebook/links'
import { textOf } from '../../shared/notebook/record-text'
import { recordsInOrder } from '../../shared/notebook/records'
import { say } from '../../shared/words/words'
import type { OpenedNotebook } from '../storage/open-notebook'
import { columns } from './columns'
import type { Command } from './command'
import { snapshotOf, tellOf } from './open'

/** Counts what the notebook holds. */
export const stats: Command = {
  name: 'stats',
  arguments: [{ name: 'NOTEBOOK' }],
  run: (_, notebook: string) =>
    tellOf(notebook, (opened) => {
      const { id, name } = opened.state.manifest
      const counts = countsOf(opened)
      const rows = Object.entries(counts).map(([what, count]) => [
        say(`cli:stats.${what as keyof typeof counts}`),
        `${count}`,
      ])
      const text = `${name}\n${opened.root}\n\n${columns(rows)}`
      return { json: { path: opened.root, id, name, ...counts }, text }
    }),
}

function countsOf(opened: OpenedNotebook) {
  const { state } = opened
  const { notes, sources, entities, claims, dossiers, problems } = snapshotOf(opened)
  const records = recordsInOrder(state)
  return {
    notes: notes.length,
    sources: sources.length,
    passages: [...state.passages.values()].reduce((sum, { length }) => sum + length, 0),
    entities: entities.length,
    claims: claims.length,
    evidence: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    relations: state.relations.size,
    dossiers: dossiers.length,
    links: linkGraph(state).all.length,
    problems: problems.length,
    words: records.reduce((sum, record) => sum + countWords(textOf(record)), 0),
    bytes: records.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
  }
}
