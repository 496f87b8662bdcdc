import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { AppError } from '../../../shared/model/failure'
import { filesIn } from '../../support/files'
import { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import type { Case, Row } from '../row'

/** The files that the program keeps as JSON, from the folder of the case. */
const files = [
  'notebook/notebook.json',
  'notebook/claims.json',
  'notebook/relations.json',
  'notebook/mentions.json',
  'notebook/sources/rao2021envoys.passages.json',
  'app state/app-state.json',
] as const

const claim = {
  id: 'c-one',
  text: 'One.',
  created: '2026-01-31T09:00:00.000Z',
  updated: '2026-01-31T09:00:00.000Z',
}

/** What a file may hold instead of what it should. */
const contents: Readonly<Record<string, string>> = {
  empty: '',
  'blank lines': '\n\n',
  'zero bytes': '\0'.repeat(500),
  'a list': '[]',
  'a text': '"text"',
  'a number': '1',
  'no value': 'null',
  'wrong types': '{"format": "one", "id": 1, "claims": {}, "relations": 1, "passages": "p"}',
  'nothing in its lists':
    '{"format": 1, "claims": [null], "relations": [null], "passages": [null], "decisions": [null]}',
  'a mark of byte order': '\uFEFF',
  'two documents': '{"format": 1}\n{"format": 1}\n',
  'no format': '{"claims": [], "relations": [], "passages": [], "decisions": []}',
  'an older format': '{"format": 0, "claims": [], "relations": [], "passages": []}',
  'a newer format': '{"format": 99, "shape": "unknown"}',
  'twice one id': JSON.stringify({ format: 1, claims: [claim, claim] }),
  "another program's JSON": '{"name": "app", "version": "1.0.0", "dependencies": {}}',
  'a name that changes all objects': '{"__proto__": {"polluted": true}, "format": 1}',
  'too deep': `{"format": 1, "claims": ${'['.repeat(50_000)}`,
  HTML: '<!doctype html><title>Sign in</title>',
  'a conflict of Git': '{\n<<<<<<< HEAD\n"format": 1\n=======\n"format": 2\n>>>>>>> other\n}\n',
}

export const damagedJson: Row = {
  name: 'D8',
  what: 'Damaged notebook, collections and memory of the program',
  bar: 0.98,
  least: 150,
  shortEvery: 1,
  async *cases(bench): AsyncGenerator<Case> {
    const folders = new CaseFolders(bench)
    const whole = await wholeFiles(folders)
    for (const file of files) {
      const tried = { ...contents, ...cutsOf(whole[file] ?? '') }
      for (const [name, content] of Object.entries(tried)) {
        const run = () =>
          folders.use(async (folder) => {
            await makeWhole(folder, whole)
            writeFileSync(join(folder, file), content)
            await openAndCheck(folder, file)
          })
        yield { label: `${file}: ${name}`, run }
      }
    }
  },
}

/** Each file as the program itself writes it. */
async function wholeFiles(folders: CaseFolders): Promise<Record<string, string>> {
  const folder = folders.make()
  const app = new App(folder)
  await app.open()
  await app.ask('app.setTheme', { theme: 'dark' })
  await app.ask('entities.create', { name: 'Beijing', type: 'place' })
  for (const text of [
    'The envoys met.',
    'The call lasted an hour.',
    'Nobody spoke to the press.',
  ]) {
    const claim = { text, speaker: null, saidOn: '2021-02-10' }
    await app.ask('claims.create', { claim, passage: null })
  }
  await app.ask('suggestions.ignore', { names: ['Spring Meeting', 'Old Town', 'North Gate'] })
  await app.close()
  const found = files.filter((file) => existsSync(join(folder, file)))
  const texts = found.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
  return Object.fromEntries(texts) as Record<string, string>
}

async function makeWhole(folder: string, whole: Record<string, string>): Promise<void> {
  const app = new App(folder)
  await app.ask('app.setTheme', { theme: 'dark' })
  for (const [file, text] of Object.entries(whole)) writeFileSync(join(folder, file), text)
}

/** The file, broken off after every 64th byte. */
function cutsOf(text: string): Record<string, string> {
  const ends = Array.from({ length: Math.ceil(text.length / 64) }, (_, index) => index * 64)
  return Object.fromEntries(ends.slice(1).map((end) => [`cut at ${end}`, text.slice(0, end)]))
}

async function openAndCheck(folder: string, file: string): Promise<void> {
  const before = filesIn(folder)
  const damaged = before[file] ?? ''
  const app = new App(folder)
  const { theme } = await app.ask('app.info', null)
  if (!['system', 'light', 'dark'].includes(theme)) throw new Error(`The theme is ${theme}`)
  const isOpen = await openOrTell(app, file, damaged)
  if (isOpen) await app.type('notes/Two.md', 'Typed after the damage.\n')
  await app.close()
  // Of its own memory the program rewrites what it understands.
  const isUnderstood = file.startsWith('app state/') && formatOf(damaged) === 1
  if (!isUnderstood) expectKept(folder, file, damaged)
  const after = filesIn(folder)
  const notes = Object.keys(before).filter((path) => path.endsWith('.md'))
  const changed = notes.filter((path) => before[path] !== after[path])
  const expected = isOpen ? ['notebook/notes/Two.md'] : []
  if (!isDeepStrictEqual(changed, expected)) throw new Error(`Changed: ${changed.join(', ')}`)
  if ('polluted' in {}) throw new Error('All objects were changed')
}

/** Only a newer format keeps a notebook closed; everything else that is wrong is named. */
async function openOrTell(app: App, file: string, damaged: string): Promise<boolean> {
  const name = file.replace(/^notebook\//, '')
  try {
    await app.open()
  } catch (error) {
    const isNewer = error instanceof AppError && error.code === 'newer-format'
    if (isNewer && damaged.includes('99') && error.message.includes(name)) return false
    throw error
  }
  const isOwn = file.startsWith('notebook/')
  const isNamed = app.session.state().damage.some(({ message }) => message.includes(name))
  if (isOwn && !isNamed && !isHarmless(damaged)) throw new Error('Nothing is told')
  return true
}

/** What the program understands all the same: older files name no format. */
function isHarmless(content: string): boolean {
  return content === contents['no format']
}

function formatOf(content: string): unknown {
  try {
    return z.object({ format: z.unknown() }).safeParse(JSON.parse(content)).data?.format
  } catch {
    return null
  }
}

/** What was in the damaged file is still on the disk, there or beside it. */
function expectKept(folder: string, file: string, content: string): void {
  const place = join(folder, file, '..')
  const texts = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(place, name), 'utf8'))
  if (!texts.includes(content)) throw new Error('What was in the file is lost')
}
