import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { addFiles, filesIn } from '../../support/files'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { longText } from '../engine/first-notebook'
import { must } from '../engine/must'
import { until, withApp } from '../engine/with-app'
import type { Case, Row } from '../row'

/** Names that sync programs give to the second of two versions of `notes/Two.md`. */
const copies = [
  'Two (conflicted copy 2021-02-10).md',
  "Two (Anna's conflicted copy 2021-02-10).md",
  'Two (Anna’s MacBook’s conflicted copy 2021-02-10 (1)).md',
  'Two.sync-conflict-20210210-120000-ABCDEFG.md',
  'Two_conflict-20210210-120000.md',
  'Two (SFConflict anna@example.org 2021-02-10-12-00-00).md',
  'Two [conflicted].md',
  'Two [conflicted 2].md',
] as const

/** What sync programs and systems leave beside the files of a notebook. */
const strangers: Readonly<Record<string, string>> = {
  'notes/.DS_Store': 'x',
  'notes/.syncthing.Two.md.tmp': 'half',
  'notes/~$Two.md.tmp': 'half',
  'notes/.~lock.Two.md#': 'x',
  'notes/Thumbs.db': 'x',
  'notes/desktop.ini': 'x',
  'notes/Two.md.crdownload': 'half',
  'notes/Two.md.part': 'half',
  'notes/.stfolder/keep': '',
  '.stversions/Two~20210210-120000.md': 'old',
  '.dropbox.cache/Two.md': 'old',
}

/** Work of this process so far: what else runs on the machine does not count. */
function workMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Try = (app: App, at: (path: string) => string) => Promise<void>

/** What happens while the notebook is open. */
const tries: Readonly<Record<string, Try>> = {
  'a note goes to the cloud and leaves a placeholder': async (app, at) => {
    rmSync(at('notes/Two.md'))
    writeFileSync(at('notes/.Two.md.icloud'), 'bplist')
    const isTold = () => app.outside.some((one) => one.kind === 'gone' && one.why === 'offloaded')
    await until(isTold, 'That it was offloaded is not told')
    must(readFileSync(at('notes/.Two.md.icloud'), 'utf8') === 'bplist', 'The placeholder changed')
  },
  'a note arrives in two halves': async (app, at) => {
    const whole = `${readFileSync(at('notes/Two.md'), 'utf8')}New at the end.\n`
    writeFileSync(at('notes/Two.md'), whole.slice(0, 1000))
    await wait(300)
    writeFileSync(at('notes/Two.md'), whole)
    await until(() => app.outside.length > 0, 'The change is not told')
    must(app.outside.length === 1 && app.outside[0]?.kind === 'changed', 'Told as more than it is')
    const { body } = await app.ask('records.read', { path: 'notes/Two.md' })
    must(body.endsWith('New at the end.\n'), 'Only half of the text is shown')
  },
  'claims arrive in two halves': async (app, at) => {
    const whole = readFileSync(at('claims.json'), 'utf8').replace('The envoy', 'An envoy')
    writeFileSync(at('claims.json'), whole.slice(0, 100))
    await wait(300)
    writeFileSync(at('claims.json'), whole)
    const text = () => [...app.session.state().claims.values()][0]?.text
    await until(() => text()?.startsWith('An envoy') === true, 'The claims are not shown')
    must(app.session.state().damage.length === 0, 'A file on its way is told as damaged')
  },
  'two thousand notes arrive at once': async (app, at) => {
    const before = app.session.state().records.size
    for (let count = 0; count < 2000; count += 1) {
      addFiles(at('synced'), { [`${count % 40}/Note ${count}.md`]: `Number ${count}, [[Two]].\n` })
    }
    let longestMs = 0
    let last = workMs()
    const isThere = () => {
      longestMs = Math.max(longestMs, workMs() - last)
      last = workMs()
      return app.session.state().records.size === before + 2000
    }
    await until(isThere, 'Not all of them are shown')
    must(longestMs < 1000, `The program stood still for ${longestMs.toFixed(0)} ms`)
  },
  'the folder of the notes is emptied': async (app, at) => {
    const notes = filesIn(at('notes'))
    for (const name of Object.keys(notes)) rmSync(at(`notes/${name}`))
    const isTold = () => app.outside.filter(({ kind }) => kind === 'gone').length === 8
    await until(isTold, 'Not every note that is gone is told')
    const { claims, passages } = app.session.state()
    must(claims.size === 1 && passages.size === 1, 'Claims or passages went with the notes')
    await app.ask('records.keepGone', { path: 'notes/Two.md', body: null })
    must(readFileSync(at('notes/Two.md'), 'utf8') === notes['Two.md'], 'It did not come back')
  },
  'the folder of the notes is taken away, and comes back': async (app, at) => {
    const before = filesIn(at('.'))
    renameSync(at('notes'), `${at('.')}-away`)
    await until(() => app.outside.length >= 8, 'It is not told')
    renameSync(`${at('.')}-away`, at('notes'))
    await until(() => app.session.state().records.size === 12, 'It did not come back')
    must(isDeepStrictEqual(filesIn(at('.')), before), 'Files are not as they were')
  },
  'the whole notebook is emptied': async (app, at) => {
    const before = filesIn(at('.'))
    for (const path of Object.keys(before)) rmSync(at(path))
    const isTold = () => app.outside.some(({ kind }) => kind === 'folder-gone')
    await until(isTold, 'It is not told')
    must(app.session.state().records.size === 12, 'The texts are gone from the screen')
    addFiles(at('.'), before)
    const isBack = () => app.outside.some(({ kind }) => kind === 'folder-back')
    await until(isBack, 'That it is back is not told')
    must(isDeepStrictEqual(filesIn(at('.')), before), 'Files are not as they were')
  },
}

/**
 * What sync programs leave behind. It fails where a copy is no longer known by its name
 * (`copy-names.ts`), or half a file is taken for a whole one (`look.ts`).
 */
export const syncDebris: Row = {
  name: 'C3',
  what: 'Conflict copies, placeholders, half files and bursts of sync programs',
  bar: 0.98,
  least: 10,
  shortEvery: 3,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const name of copies) {
      yield { label: name, run: () => folders.use((folder) => leaveCopy(folder, name)) }
    }
    yield {
      label: 'what is no record is left where it is',
      run: () => folders.use((folder) => leaveStrangers(folder)),
    }
    for (const [label, act] of Object.entries(tries)) {
      const run = (folder: string) =>
        withApp(folder, (app) => act(app, (path) => join(app.place.notebook, path)))
      yield { label, run: () => folders.use(run) }
    }
  },
}

/** It is listed as what it is, whether the original is there or not, and never touched. */
async function leaveCopy(folder: string, name: string): Promise<void> {
  const path = `notes/${name}`
  addFiles(join(folder, 'notebook'), { [path]: `Another text. ${longText}` })
  await withApp(folder, async (app) => {
    const at = (one: string) => join(app.place.notebook, one)
    await expectListed(app, path)
    const before = filesIn(app.place.notebook)
    await app.type('notes/Two.md', 'Changed after the conflict.\n')
    const now = filesIn(app.place.notebook)
    const two = now['notes/Two.md'] ?? ''
    must(two.endsWith('Changed after the conflict.\n'), 'The original was not saved')
    const isSame = isDeepStrictEqual(now, { ...before, 'notes/Two.md': two })
    must(isSame, 'Another file was changed')
    rmSync(at('notes/Two.md'))
    await until(() => app.outside.some(({ kind }) => kind === 'gone'), 'It is not told')
    await expectListed(app, path)
    must(existsSync(at(path)), 'The copy went with the original')
  })
}

async function expectListed(app: App, path: string): Promise<void> {
  const problems = await app.ask('check.run', null)
  const isListed = problems.some((one) => one.code === 'conflict-copy' && one.where.path === path)
  must(isListed, 'It is not listed as a second version')
}

async function leaveStrangers(folder: string): Promise<void> {
  const notebook = join(folder, 'notebook')
  for (const path of Object.keys(strangers))
    mkdirSync(dirname(join(notebook, path)), { recursive: true })
  addFiles(notebook, strangers)
  await withApp(folder, async (app) => {
    await app.type('notes/Two.md', 'Typed beside them.\n')
    await app.ask('records.rename', { path: 'notes/Two.md', title: 'Second' })
    must(app.session.state().damage.length === 0, 'They are told as damage')
  })
  await withApp(folder, () => Promise.resolve())
  const after = filesIn(notebook, true)
  const changed = Object.keys(strangers).filter((path) => after[path] !== strangers[path])
  must(changed.length === 0, `Changed or removed: ${changed.join(', ')}`)
}
