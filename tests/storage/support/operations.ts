import { commitChange } from '../../../electron/storage/commit-change'
import { createNotebook } from '../../../electron/storage/create-notebook'
import { openNotebook } from '../../../electron/storage/open-notebook'
import type { Change, FileEdit, ItemEdit } from '../../../shared/model/change'
import { claimSchema } from '../../../shared/model/claim'
import { passageSchema } from '../../../shared/model/passage'

export const at = new Date('2026-01-31T09:00:00.000Z')
const instant = at.toISOString()
const sha256 = '0'.repeat(64)

const long = 'A sentence that is long enough to matter. '.repeat(10)

const claim = claimSchema.parse({ id: 'c-one', text: 'One.', created: instant, updated: instant })
const passage = passageSchema.parse({
  id: 'p-1',
  quote: { exact: 'words', prefix: '', suffix: '' },
  position: { start: 0, end: 5 },
  textSha256: sha256,
  created: instant,
})

function json(field: string, items: readonly object[]): string {
  return `${JSON.stringify({ format: 1, [field]: items }, null, 2)}\n`
}

/** The notebook that every operation begins with. */
export const before: Readonly<Record<string, string>> = {
  'notes/One.md': 'See [[Two]].\n',
  'notes/Two.md': long,
  'notes/Three.md': 'Also [[Two]].\r\n',
  'sources/key.md': '---\ntitle: T\n---\nwords',
  'sources/key.passages.json': json('passages', [passage]),
  'claims.json': json('claims', [claim]),
}

function file(path: string, after: string | null): FileEdit {
  return { kind: 'file', path, before: before[path] ?? null, after }
}

const movePassage: readonly ItemEdit[] = [
  { kind: 'item', file: 'sources/key.passages.json', id: 'p-1', before: passage, after: null },
  { kind: 'item', file: 'sources/new.passages.json', id: 'p-1', before: null, after: passage },
]

/** What a user can do, as changes. */
const changes: Readonly<Record<string, Change>> = {
  'make a note in a new folder': { name: 'new', edits: [file('notes/deep/er/New.md', long)] },
  'rename a source with its passages': {
    name: 'key',
    edits: [
      file('sources/key.md', null),
      file('sources/new.md', before['sources/key.md'] ?? ''),
      ...movePassage,
      file('notes/One.md', 'See [[new]].\n'),
    ],
  },
}

/** Everything that is tried with faults: by name, and what it does in a notebook's folder. */
export const operations: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  ...Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      (folder: string) => commitChange(folder, change, at),
    ]),
  ),
  'write a large note': (folder) =>
    commitChange(folder, { name: 'large', edits: [file('notes/Two.md', long.repeat(500))] }, at),
  'make a notebook': (folder) => createNotebook(`${folder}/new`, 'New', at),
  'open the notebook': (folder) => openNotebook(folder, at),
}
