import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitChange } from '../../electron/storage/commit-change'
import { writeJournal } from '../../electron/storage/journal'
import { openNotebook } from '../../electron/storage/open-notebook'
import type { Change } from '../../shared/model/change'
import { decisionOf } from '../fixtures/notebook'
import { folderWith } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')

const never = decisionOf({ id: 'm-b', verdict: 'never', entity: 'e', words: 'the envoy' })
const placed = decisionOf({
  id: 'm-a',
  verdict: 'accepted',
  entity: 'e',
  in: 'n',
  quote: { exact: 'Roe', prefix: 'Ada ', suffix: '.' },
  position: { start: 4, end: 7 },
  unique: false,
})

/** Two decisions at once, and a note, so that the change is one of several files. */
const change: Change = {
  name: 'Decide',
  edits: [
    { kind: 'file', path: 'notes/n.md', before: 'Ada Roe.\n', after: 'Ada Roe!\n' },
    ...[never, placed].map((decision) => ({
      kind: 'item' as const,
      file: 'mentions.json' as const,
      id: decision.id,
      before: null,
      after: decision,
    })),
  ],
}

function notebook(): string {
  return folderWith({
    'notebook.json': JSON.stringify({ format: 1, id: 'n1', name: 'N', created: at.toISOString() }),
    'notes/n.md': 'Ada Roe.\n',
  })
}

describe('mentions.json', () => {
  it('keeps decisions sorted by id and gives them back as they were', async () => {
    const folder = notebook()
    await commitChange(folder, change, at)
    const written: unknown = JSON.parse(readFileSync(join(folder, 'mentions.json'), 'utf8'))
    expect(written).toEqual({ format: 1, decisions: [placed, never] })
    const { state } = await openNotebook(folder, at)
    expect([...state.decisions.values()]).toEqual([placed, never])
    expect(state.damage).toEqual([])
  })

  it('is brought to the end with the change in which the program was killed', async () => {
    const folder = notebook()
    await writeJournal(folder, change, at)
    const { state } = await openNotebook(folder, at)
    expect([...state.decisions.keys()]).toEqual(['m-a', 'm-b'])
    expect(state.records.get('notes/n.md')?.text).toBe('Ada Roe!\n')
  })

  it('keeps an entry that is not what it should be, and names it', async () => {
    const folder = notebook()
    await commitChange(folder, change, at)
    const foreign = { id: 'm-c', verdict: 'perhaps', entity: 'e' }
    const path = join(folder, 'mentions.json')
    const file = JSON.stringify({ format: 1, decisions: [foreign, placed] })
    writeFileSync(path, file)
    const { state } = await openNotebook(folder, at)
    expect(state.damage).toMatchObject([{ code: 'item-invalid', where: { path: 'mentions.json' } }])
    expect([...state.decisions.keys()]).toEqual(['m-a'])
    expect(readFileSync(path, 'utf8')).toBe(file)
  })
})
