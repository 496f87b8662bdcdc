import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OutsideEvent } from '../../shared/model/outside-event'
import { Client } from '../loopback/support/client'
import { filesIn, folderWith } from '../storage/support/folder'

/** The three kinds of file whose text is written in the app. */
const kinds = [
  { record: 'note', path: 'notes/Calls.md', front: '---\nid: n1\ntags: [a]\n---\n' },
  {
    record: 'entity',
    path: 'entities/people/Malley.md',
    front: '---\nid: e1\ntype: person\n---\n',
  },
  { record: 'dossier', path: 'dossiers/Four envoys.md', front: '' },
] as const

const oldBody = 'The envoy telephoned Beijing.\n'
const newBody = 'The envoy telephoned Moscow..\n'
const typed = 'The envoy telephoned Beijing. Nobody said so.\n'

/** What another program does to a file, and what is left of it. */
interface Deed {
  readonly name: string
  readonly act: (folder: string, path: string, newText: string) => void
  /** `text`: another text under the same name; else where it is now, or why it is nowhere. */
  readonly leaves: 'text' | 'deleted' | 'folder' | ((path: string) => string)
}

const deeds: readonly Deed[] = [
  {
    name: 'edited in place',
    act: (folder, path, text) => writeFileSync(join(folder, path), text),
    leaves: 'text',
  },
  {
    name: 'edited with the same size and time',
    act: (folder, path, text) => {
      const { atime, mtime, size } = statSync(join(folder, path))
      writeFileSync(join(folder, path), text)
      utimesSync(join(folder, path), atime, mtime)
      expect(statSync(join(folder, path)).size).toBe(size)
    },
    leaves: 'text',
  },
  {
    name: 'edited with a time in the past',
    act: (folder, path, text) => {
      writeFileSync(join(folder, path), text)
      utimesSync(join(folder, path), new Date(0), new Date(0))
    },
    leaves: 'text',
  },
  {
    name: 'replaced by rename, as Vim and VS Code do',
    act: (folder, path, text) => {
      writeFileSync(join(folder, `${path}~`), text)
      renameSync(join(folder, `${path}~`), join(folder, path))
    },
    leaves: 'text',
  },
  {
    name: 'moved aside and written anew, as Git does',
    act: (folder, path, text) => {
      rmSync(join(folder, path))
      writeFileSync(join(folder, path), text)
    },
    leaves: 'text',
  },
  {
    name: 'emptied and then rewritten',
    act: (folder, path, text) => {
      const file = openSync(join(folder, path), 'r+')
      ftruncateSync(file)
      setTimeout(() => {
        writeSync(file, text.slice(0, 12), 0)
        setTimeout(() => {
          writeSync(file, text.slice(12), 12)
          closeSync(file)
        }, 150)
      }, 300)
    },
    leaves: 'text',
  },
  {
    name: 'appended to',
    act: (folder, path) => appendFileSync(join(folder, path), newBody),
    leaves: 'text',
  },
  { name: 'deleted', act: (folder, path) => rmSync(join(folder, path)), leaves: 'deleted' },
  {
    name: 'renamed',
    act: (folder, path) =>
      renameSync(join(folder, path), join(folder, dirname(path), 'Another name.md')),
    leaves: (path) => `${dirname(path)}/Another name.md`,
  },
  {
    name: 'moved with its folder',
    act: (folder, path) => {
      mkdirSync(join(folder, 'archive'))
      renameSync(join(folder, dirname(path)), join(folder, 'archive/2021'))
    },
    leaves: (path) => `archive/2021/${basename(path)}`,
  },
  {
    name: 'replaced by a folder',
    act: (folder, path) => {
      rmSync(join(folder, path))
      mkdirSync(join(folder, path))
    },
    leaves: 'folder',
  },
]

const table = deeds.flatMap((deed) =>
  kinds.map((kind) => [kind.record, deed.name, kind, deed] as const),
)

const manifest = JSON.stringify({
  format: 1,
  id: 'n1',
  name: 'Watched',
  created: '2026-01-31T09:00:00.000Z',
})

/** An open notebook in which something was just done to one record by another program. */
async function done(kind: (typeof kinds)[number], deed: Deed) {
  const client = new Client()
  const text = kind.front + oldBody
  const folder = folderWith({
    'notebook.json': manifest,
    'Other.md': 'Something else.\n',
    [kind.path]: text,
  })
  await client.ask('notebook.open', { folder })
  const opened = await client.ask('records.read', { path: kind.path })
  deed.act(folder, kind.path, kind.front + newBody)
  await client.until(() => client.outside.length > 0)
  return { client, folder, opened, after: filesIn(folder) }
}

/** What is told, in short: what happened, to what, and where it is now. */
function told(events: readonly OutsideEvent[]) {
  return events.map((event) => {
    if (event.kind === 'moved') return ['moved', event.from, event.path]
    if (event.kind === 'gone') return ['gone', event.path, event.why]
    return 'path' in event ? [event.kind, event.path] : [event.kind]
  })
}

function expectedNews({ path }: (typeof kinds)[number], { leaves }: Deed) {
  if (leaves === 'text') return [['changed', path]]
  if (typeof leaves === 'function') return [['moved', path, leaves(path)]]
  return [['gone', path, leaves]]
}

describe('a record without unsaved text', () => {
  it.each(table)('%s, %s: what is there now is shown and told', async (_, __, kind, deed) => {
    const { client, after, folder } = await done(kind, deed)
    expect(told(client.outside)).toEqual(expectedNews(kind, deed))
    if (deed.leaves === 'text' || typeof deed.leaves === 'function') {
      const path = deed.leaves === 'text' ? kind.path : deed.leaves(kind.path)
      const { body } = await client.ask('records.read', { path })
      expect(kind.front.length === 0 || after[path]?.startsWith(kind.front)).toBe(true)
      expect(after[path]?.endsWith(body)).toBe(true)
      if (path !== kind.path) {
        expect(client.pushes.at(-1)?.renamed).toEqual([{ from: kind.path, to: path }])
      }
    } else {
      expect((await client.fail('records.read', { path: kind.path })).code).toBe('not-found')
    }
    expect(filesIn(folder)).toEqual(after)
  })
})

describe('a record with unsaved text', () => {
  it.each(table)('%s, %s: nothing is written over', async (_, __, kind, deed) => {
    const { client, folder, opened, after } = await done(kind, deed)
    const isMoved = typeof deed.leaves === 'function'
    const path = isMoved && typeof deed.leaves === 'function' ? deed.leaves(kind.path) : kind.path
    const save = { path, body: typed, baseSha256: opened.fileSha256 }
    if (isMoved) {
      await client.ask('records.save', save)
      expect(filesIn(folder)).toEqual({ ...after, [path]: kind.front + typed })
    } else {
      const code = deed.leaves === 'text' ? 'conflict' : 'not-found'
      expect((await client.fail('records.save', save)).code).toBe(code)
      expect(filesIn(folder)).toEqual(after)
    }
  })

  it.each(kinds)('$record: is a conflict also before anything was noticed', async (kind) => {
    const client = new Client()
    const folder = folderWith({ 'notebook.json': manifest, [kind.path]: kind.front + oldBody })
    await client.ask('notebook.open', { folder })
    const { fileSha256 } = await client.ask('records.read', { path: kind.path })
    writeFileSync(join(folder, kind.path), kind.front + newBody)
    const save = { path: kind.path, body: typed, baseSha256: fileSha256 }
    expect((await client.fail('records.save', save)).code).toBe('conflict')
    expect(readFileSync(join(folder, kind.path), 'utf8')).toBe(kind.front + newBody)
    expect((await client.ask('records.read', { path: kind.path })).body.trim()).toBe(newBody.trim())
  })
})
