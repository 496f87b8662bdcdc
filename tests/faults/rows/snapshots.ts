import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { until, withApp } from '../engine/with-app'
import type { Case, Row } from '../row'

/** Records of every kind whose text is written in the program; one has no id. */
const paths = ['notes/Two.md', 'notes/CRLF.md', 'entities/Envoy.md', 'dossiers/Report.md'] as const

/** What became of the file since it was saved. */
const damages: Readonly<Record<string, (file: string) => void>> = {
  'is emptied': (file) => writeFileSync(file, ''),
  'is filled with zero bytes': (file) => writeFileSync(file, '\0'.repeat(4000)),
  'is cut in half': (file) => {
    const text = readFileSync(file)
    writeFileSync(file, text.subarray(0, text.length / 2))
  },
  'is overwritten with something else': (file) => writeFileSync(file, '<html>Sign in</html>'),
  'is no text any more': (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x80, 0x81])),
  'is deleted': (file) => rmSync(file),
  'is replaced by a folder': (file) => {
    rmSync(file)
    mkdirSync(file)
  },
}

const texts = ['First.\n', 'Second, and longer than the first.\n', 'Third.\n']

/**
 * Versions as the way back from damage. It fails where a text that was replaced is not kept, or where
 * bringing one back cannot be undone.
 */
export const snapshots: Row = {
  name: 'D9',
  what: 'A file is damaged after it was saved: every version comes back, and that can be undone',
  bar: 0.98,
  least: 20,
  shortEvery: 5,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const path of paths) {
      for (const [label, damage] of Object.entries(damages)) {
        const run = () => folders.use((folder) => damageAndRestore(folder, path, damage))
        yield { label: `${path} ${label}`, run }
      }
    }
  },
}

async function damageAndRestore(
  folder: string,
  path: string,
  damage: (file: string) => void,
): Promise<void> {
  const file = join(folder, 'notebook', path)
  const first = readFileSync(file, 'utf8')
  for (const text of texts) await withApp(folder, (app) => app.type(path, text))
  const last = readFileSync(file, 'utf8')
  damage(file)
  await withApp(folder, async (app) => {
    if (!app.session.state().records.has(path)) await putBack(app, path, file, last)
    const versions = (await app.ask('history.list', { path })).map(({ version }) => version)
    for (const text of [first, ...texts]) {
      const version = await versionWith(app, path, versions, text)
      await restoreAndUndo(app, path, file, version)
    }
  })
}

/** A record that is not there has no place for its versions: it is made again as it can be. */
async function putBack(app: App, path: string, file: string, text: string): Promise<void> {
  rmSync(file, { recursive: true, force: true })
  // Whoever restores a backup, or makes a new file of that name, gets the versions back.
  writeFileSync(file, text)
  await app.session.look(new Set([path]))
  await until(() => app.session.state().records.has(path), 'It did not come back')
}

async function versionWith(
  app: App,
  path: string,
  versions: readonly number[],
  text: string,
): Promise<number> {
  for (const version of versions) {
    const kept = await app.ask('history.read', { path, version })
    if (plain(kept.text).endsWith(plain(text))) return version
  }
  throw new Error(`Of ${versions.length} versions none is ${JSON.stringify(text.slice(0, 60))}`)
}

/** CRLF stays CRLF in a file; the editor knows only LF. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

async function restoreAndUndo(
  app: App,
  path: string,
  file: string,
  version: number,
): Promise<void> {
  const before = readFileSync(file, 'utf8')
  const { text } = await app.ask('history.read', { path, version })
  await app.ask('history.restore', { path, version })
  const restored = readFileSync(file, 'utf8')
  must(bodyOf(restored) === bodyOf(text), 'The version is not in the file')
  if (restored === before) return
  await app.ask('notebook.undo', null)
  must(readFileSync(file, 'utf8') === before, 'Undo did not bring back what was there')
}

/** A restored text says when it was restored, where it has a field for that. */
function bodyOf(text: string): string {
  return text.replace(/^updated: .*$/m, '')
}
