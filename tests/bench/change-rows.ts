import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Session } from '../../electron/handlers/session'
import { saveBody } from '../../shared/changes/records'
import { recordsOfKind } from '../../shared/notebook/records'
import { bodyOf, type NotebookState } from '../../shared/notebook/state'
import { difference } from '../../shared/search/documents'
import { parseQuery } from '../../shared/search/parse-query'
import { search } from '../../shared/search/search'
import type { SearchIndex } from '../../shared/search/search-index'
import { best, each, share } from './clock'
import { statAll, type Material } from './material'
import { boundRow, ratioRow, type Row } from './row'

const changes = 30

/** What a change costs: a save, a name more, and something that another program did. */
export async function changeRows(
  index: SearchIndex,
  state: NotebookState,
  material: Material,
): Promise<Row[]> {
  return [...(await saveRows(index, state, material)), ...(await nameRows(index, state, material))]
}

async function saveRows(
  index: SearchIndex,
  first: NotebookState,
  { folder, records }: Material,
): Promise<Row[]> {
  const session = new Session({ onChanged: () => undefined })
  await session.openFolder(folder)
  const notes = recordsOfKind(first, 'note').slice(0, changes)
  const durable = await each(notes, ({ text }) => writeOnce(join(folder, '.bench'), text))
  // What the session read is the same; from then on the index follows it.
  let known = session.state()
  const saves = await each(notes, async (note) => {
    const body = `${bodyOf(note).trimEnd()} again\n`
    await session.change(
      (state, making) => ({ change: saveBody(state, making, note.path, body) }),
      'typed',
    )
    for (const { make } of difference(session.state(), known).put) index.put(make())
    known = session.state()
    index.segments()
  })
  const stat = await best(3, () => statAll(folder))
  const looks = await best(3, () => session.look('everywhere'))
  await session.close()
  return [
    ratioRow(
      'save one note, p50',
      records,
      share(saves, 0.5),
      ['one durable write', share(durable, 0.5)],
      1.5,
    ),
    ratioRow('edits of others picked up', records, looks, ['walk and stat all', stat], 1.3),
  ]
}

function writeOnce(path: string, text: string): void {
  const file = openSync(`${path}.tmp`, 'w')
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.tmp`, path)
}

/** Where a new name stands is found through the index, without reading anything again. */
async function nameRows(
  index: SearchIndex,
  state: NotebookState,
  { records }: Material,
): Promise<Row[]> {
  const names = recordsOfKind(state, 'entity')
    .slice(0, 300)
    .map(({ title }) => `"${title}"`)
  const times = await each(names, (name) =>
    search(index, { root: parseQuery(name).root, inTitle: false, limit: 1, byKind: false, now: 0 }),
  )
  return [
    boundRow('where a new name stands, p50', records, share(times, 0.5), 'ms', 5),
    boundRow('where a new name stands, p95', records, share(times, 0.95), 'ms', 50),
  ]
}
