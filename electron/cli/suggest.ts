import { say } from '../../shared/words/words'
import { possibleEntities, type PossibleEntity } from '../../shared/suggest/suggestions-for'
import type { NotebookState } from '../../shared/notebook/state'
import { columns } from './columns'
import type { Command } from './command'
import { findRecord } from './find-record'
import { tellOf } from './open'

/** Lists what a note or source names and has no card yet. */
export const suggest: Command = {
  name: 'suggest',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'TITLE' }],
  run: (_, notebook: string, title: string) =>
    tellOf(notebook, ({ state }) => {
      const found = possibleEntities(state, findRecord(state, title).path)
      const count = say('cli:suggest.count', { count: found.length })
      const rows = found.map((entity) => rowOf(state, entity))
      const entities = found.map(({ name, type, forms, count: times }) => ({
        name,
        type,
        forms,
        count: times,
      }))
      return {
        json: { entities, dates: [] },
        text: rows.length === 0 ? count : `${count}\n${columns(rows)}`,
      }
    }),
}

function rowOf(
  state: NotebookState,
  { name, type, forms, count, sameAs }: PossibleEntity,
): string[] {
  const others = forms.filter((form) => form !== name).join(', ')
  const card = sameAs === null ? null : state.records.get(sameAs)
  const same = card ? say('cli:suggest.sameAs', { title: card.title }) : ''
  return [`${count} ×`, type, name, [others, same].filter((part) => part !== '').join('; ')]
}
