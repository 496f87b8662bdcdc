import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallName } from '../../shared/ipc/contract'
import { climbs } from '../electron/climbs'
import { addFiles, filesIn } from '../storage/support/folder'
import { Client } from './support/client'

const secret = 'known to nobody'

/** Every eighteenth way out of the folder, each in every place that takes a name or a path. */
const ways = climbs('secret.md', 'etc/passwd').filter((_way, at) => at % 18 === 0)

/** The places, and what is sent there. */
const doors: readonly (readonly [CallName, (way: string) => unknown])[] = [
  ['records.read', (way) => ({ path: way })],
  ['records.save', (way) => ({ path: way, body: 'x', baseSha256: '0'.repeat(64) })],
  ['records.keepGone', (way) => ({ path: way, body: 'x' })],
  ['records.remove', (way) => ({ path: way })],
  ['records.dependents', (way) => ({ path: way })],
  ['records.links', (way) => ({ path: way })],
  ['sources.read', (way) => ({ path: way })],
  ['history.list', (way) => ({ path: way })],
  ['history.now', (way) => ({ path: way })],
  ['history.copy', (way) => ({ path: way, version: 1 })],
  ['trash.restore', (way) => ({ stamp: '2026-01-31T09-00-00-000Z', path: way })],
  ['trash.restore', (way) => ({ stamp: way, path: 'notes/a.md' })],
  ['damage.restore', (way) => ({ path: way })],
  ['damage.setAside', (way) => ({ path: way })],
  ['notebook.showFile', (way) => ({ path: way })],
  ['dossiers.export', (way) => ({ path: way })],
  ['recovery.keep', (way) => ({ folder: way, path: way, body: 'x', base: null })],
]

/** What becomes a name of a file, or is looked for in the text of one. */
const names: readonly (readonly [CallName, (way: string) => unknown])[] = [
  ['notes.create', (way) => ({ title: way })],
  ['dossiers.create', (way) => ({ title: way })],
  ['entities.create', (way) => ({ name: way, type: 'person' })],
  ['records.rename', (way) => ({ path: 'notes/other.md', title: way })],
  [
    'sources.create',
    (way) => ({ fields: { title: way }, key: way.slice(0, 200), text: 'Text.', from: way }),
  ],
]

/** Records whose words lead out: links, embeds, pictures, and fields that look like files. */
function records(given: string): Record<string, string> {
  // A file with that character is no text.
  const way = given.replaceAll('\0', '')
  const words = JSON.stringify(way)
  const body = `[[${way}]] ![[${way}]] ![a](${way}) ![a](<${way}>) [a](${way}) [@${way}] ![[${way}#^p-1]]`
  return {
    'notes/a.md': body,
    'notes/other.md': `---\ntitle: ${words}\nkind: note\nid: ${words}\n---\n${body}`,
    'dossiers/d.md': body,
    'sources/s.md': `---\ntitle: S\nid: ${words}\nfile: ${words}\ncaptured:\n  from: ${words}\n---\n${body}`,
  }
}

describe('a way out of the notebook', () => {
  it.each(ways)('leads nowhere, wherever it is taken: %j', async (way) => {
    const client = new Client()
    addFiles(client.folder, { 'secret.md': secret, 'notebook-secret.md': secret })
    const folder = await client.newNotebook('notebook')
    await client.ask('notebook.close', null)
    addFiles(folder, records(way))
    await client.ask('notebook.open', { folder })
    const outside = () =>
      Object.fromEntries(
        Object.entries(filesIn(client.folder)).filter(
          ([path]) => !/^(notebook|app state)\//.test(path),
        ),
      )
    const before = outside()

    for (const [name, input] of doors) {
      const reply = await client.send(name, input(way))
      expect([name, JSON.stringify(reply)]).not.toContain(secret)
      expect([name, reply.ok], JSON.stringify(reply)).toEqual([name, false])
    }
    for (const path of ['notes/a.md', 'notes/other.md', 'dossiers/d.md', 'sources/s.md']) {
      const links = await client.ask('records.links', { path })
      expect(JSON.stringify(links)).not.toContain(secret)
    }
    const { body } = await client.ask('records.read', { path: 'dossiers/d.md' })
    const { markdown } = await client.ask('dossiers.preview', { path: 'dossiers/d.md', body })
    expect(markdown).not.toContain(secret)
    for (const [name, input] of names) {
      expect(JSON.stringify(await client.send(name, input(way) as never))).not.toContain(secret)
    }
    expect(outside()).toEqual(before)
    for (const path of Object.keys(filesIn(folder))) expect(join('/', path)).toBe(`/${path}`)
    await client.ask('notebook.close', null)
  })
})
