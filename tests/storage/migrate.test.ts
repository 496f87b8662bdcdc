import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNotebook } from '../../electron/storage/open-notebook'
import { restoreBackup } from '../../electron/storage/restore-backup'
import { currentFormat } from '../../shared/model/manifest'
import { migratedTexts, migrations, type Migration } from '../../shared/notebook/migrations'
import { filesIn, addFiles, fingerprintOf, makeFolder } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')

/** A format that never was: its notes said `tag:` where they say `tags:` now. */
const older: Migration = {
  from: 0,
  migrate: (texts) =>
    new Map(
      [...texts]
        .filter(([path, text]) => path.endsWith('.md') && text.includes('\ntag: '))
        .map(([path, text]) => [path, text.replace('\ntag: ', '\ntags: ')]),
    ),
}

const manifest = {
  format: 0,
  id: '01EXAMP1E00000000000000000',
  name: 'Iran file',
  created: '2020-01-31T09:00:00.000Z',
  own: { kept: true },
}
const files = {
  'notebook.json': JSON.stringify(manifest),
  'notes/One.md': '---\ntag: iran\n---\nwords\n',
  'notes/Two.md': 'words\n',
  'notes/Latin.md': Uint8Array.from([0x63, 0xe9]),
}

function notebook(): string {
  const folder = join(makeFolder(), 'Iran file')
  addFiles(folder, files)
  return folder
}

const archivesBeside = (folder: string) =>
  readdirSync(dirname(folder)).filter((name) => name.endsWith('.zip'))

describe('a notebook of an older format', () => {
  it('is backed up, brought to the format of now, and that is told', async () => {
    const folder = notebook()
    const { state } = await openNotebook(folder, at, null, [older])
    expect(state.manifest).toMatchObject({ ...manifest, format: currentFormat })
    expect(state.records.get('notes/One.md')?.frontMatter).toEqual({ tags: 'iran' })
    const told = state.damage.filter(({ code }) => code === 'migrated')
    expect(told).toHaveLength(1)
    expect(archivesBeside(folder)).toEqual(['Iran file, format 0, 2026-01-31.zip'])
    expect(told[0]?.message).toContain('Iran file, format 0, 2026-01-31.zip')
    const archive = join(dirname(folder), 'Iran file, format 0, 2026-01-31.zip')
    const back = await restoreBackup(archive, join(makeFolder(), 'Back'))
    for (const [path, content] of Object.entries(files)) {
      expect(readFileSync(join(back, path)).equals(Buffer.from(content)), path).toBe(true)
    }
  })

  it('is migrated once, and a second backup takes no other one away', async () => {
    const folder = notebook()
    await openNotebook(folder, at, null, [older])
    const before = fingerprintOf(folder)
    await openNotebook(folder, at, null, [older])
    expect(fingerprintOf(folder)).toEqual(before)
    expect(archivesBeside(folder)).toHaveLength(1)
    writeFileSync(join(folder, 'notebook.json'), files['notebook.json'])
    await openNotebook(folder, at, null, [older])
    expect(archivesBeside(folder)).toHaveLength(2)
  })

  it('is finished after a crash that left some of its files in the new format', async () => {
    const folder = notebook()
    const done = '---\ntags: iran\n---\nwords\n'
    writeFileSync(join(folder, 'notes/One.md'), done)
    const { state } = await openNotebook(folder, at, null, [older])
    expect(state.manifest.format).toBe(currentFormat)
    expect(filesIn(folder)['notes/One.md']).toBe(done)
  })

  it('is not touched where no way leads from its format to the one of now', async () => {
    const folder = notebook()
    const before = fingerprintOf(folder)
    await openNotebook(folder, at, null, [{ ...older, from: -1 }])
    await openNotebook(folder, at)
    expect(fingerprintOf(folder)).toEqual(before)
    expect(archivesBeside(folder)).toEqual([])
  })

  it('is as it was when a step fails', async () => {
    const folder = notebook()
    const before = filesIn(folder)
    const broken: Migration = {
      from: 0,
      migrate: () => {
        throw new Error('a step that fails')
      },
    }
    await expect(openNotebook(folder, at, null, [broken])).rejects.toThrow('a step that fails')
    expect(filesIn(folder)).toEqual(before)
  })
})

describe('the steps of this program', () => {
  it('lead from the first format to the one of now without a gap', () => {
    const froms = Array.from({ length: currentFormat - 1 }, (_, index) => index + 1)
    expect(migrations.map(({ from }) => from)).toEqual(froms)
    expect(migratedTexts(new Map(), 1, migrations)).toEqual(new Map())
  })
})
