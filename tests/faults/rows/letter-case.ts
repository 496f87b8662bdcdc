import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { run as runCommand } from '../../../electron/cli/run'
import { addFiles, filesIn } from '../../support/files'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { makeFirstNotebook } from '../engine/first-notebook'
import { found, must } from '../engine/must'
import { refusalOf, until, withApp } from '../engine/with-app'
import {
  caselessDisks,
  hasProgram,
  mountCaseless,
  whyNoImages,
  type CaselessDisk,
} from '../machine/mounts'
import { NotPossibleHere, type Case, type Row } from '../row'

type Try = (app: App, at: (path: string) => string) => Promise<void>

/** The path of a note on this disk, which may show all names in small letters. */
function pathOf(app: App, name: string): string {
  const paths = [...app.session.state().records.keys()]
  const isIt = (path: string) => path.toLowerCase() === `notes/${name.toLowerCase()}.md`
  return found(paths.find(isIt), `There is no note ${name}`)
}

const bodyOf = async (app: App, path: string) => (await app.ask('records.read', { path })).body

/** Two records of names that differ in case only, and both with their own text. */
async function makeTwins(
  app: App,
  make: (title: string) => Promise<{ path: string }>,
  titles: readonly [string, string],
): Promise<void> {
  const [one, other] = [await make(titles[0]), await make(titles[1])]
  must(one.path.toLowerCase() !== other.path.toLowerCase(), `Both are ${one.path}`)
  for (const [{ path }, text] of [
    [one, 'The first.\n'],
    [other, 'The second.\n'],
  ] as const) {
    await app.type(path, text)
  }
  must((await bodyOf(app, one.path)) === 'The first.\n', 'The first was written over')
  must((await bodyOf(app, other.path)) === 'The second.\n', 'The second was written over')
}

const namesOfNotes = (app: App) => readdirSync(join(app.place.notebook, 'notes'))

/** Whether a note has a name; a disk that shows all names in small letters says only that it is there. */
function hasName(app: App, title: string): boolean {
  const names = namesOfNotes(app)
  const ofNote = names.filter((name) => name.toLowerCase() === 'two.md')
  const isShown = ofNote.includes(`${title}.md`) || !names.includes('CRLF.md')
  return ofNote.length === 1 && isShown
}

async function renameTwo(app: App, title: string): Promise<void> {
  const path = pathOf(app, 'Two')
  const text = readFileSync(join(app.place.notebook, path), 'utf8')
  const renamed = await app.ask('records.rename', { path, title })
  must(hasName(app, title), `The folder has ${namesOfNotes(app).join(', ')}`)
  const now = readFileSync(join(app.place.notebook, renamed.path), 'utf8')
  must(now.split('---').at(-1) === text.split('---').at(-1), 'The text is not as it was')
}

const tries: Readonly<Record<string, Try>> = {
  'two notes': (app) =>
    makeTwins(app, (title) => app.ask('notes.create', { title, body: '' }), ['Note', 'note']),
  'two cards': (app) =>
    makeTwins(app, (name) => app.ask('entities.create', { name, type: 'place' }), ['Rice', 'RICE']),
  'two dossiers': (app) =>
    makeTwins(app, (title) => app.ask('dossiers.create', { title }), ['Week', 'wEEK']),
  'two notes with an accent': (app) =>
    makeTwins(app, (title) => app.ask('notes.create', { title, body: '' }), ['Äpfel', 'äPFEL']),
  'a rename to other case': (app) => renameTwo(app, 'TWO'),
  'a rename to other case, taken back and done again': async (app) => {
    await renameTwo(app, 'TWO')
    await app.ask('notebook.undo', null)
    must(hasName(app, 'Two'), `After undo: ${namesOfNotes(app).join(', ')}`)
    await app.ask('notebook.redo', null)
    must(hasName(app, 'TWO'), `After redo: ${namesOfNotes(app).join(', ')}`)
  },
  'a link in other case': async (app) => {
    const path = pathOf(app, 'Link 1')
    await app.type(path, 'See [[tWO]] and [[NOTES/two]].\n')
    const { outgoing } = await app.ask('records.links', { path })
    const targets = outgoing.map(({ to }) => to)
    const isRight = targets.length === 2 && targets.every((one) => one === pathOf(app, 'Two'))
    must(isRight, `They lead to ${targets.join(', ')}`)
  },
  'another program renames to other case': async (app, at) => {
    const { size } = app.session.state().records
    renameSync(at('notes/Two.md'), at('notes/TWO.md'))
    const [name = ''] = namesOfNotes(app).filter((each) => each.toLowerCase() === 'two.md')
    const isShown = () => app.session.state().records.has(`notes/${name}`)
    await until(isShown, 'The new name is not shown')
    must(app.session.state().records.size === size, 'Another number of records is shown')
    must((await bodyOf(app, `notes/${name}`)).includes('A sentence'), 'The text is another')
  },
  'a rename to the name of another note': async (app) => {
    const other = pathOf(app, 'CRLF')
    const before = await bodyOf(app, other)
    const renaming = app.ask('records.rename', { path: pathOf(app, 'Two'), title: 'cRLF' })
    await renaming.catch(() => undefined)
    must((await bodyOf(app, other)) === before, 'The other note was written over')
    const now = Object.values(filesIn(app.place.notebook))
    must(now.filter((text) => text.includes('tags: [b]')).length === 1, 'The note is lost')
  },
  'one that has the name of one in the trash': async (app) => {
    await app.ask('records.remove', { path: pathOf(app, 'Two') })
    const { path } = await app.ask('notes.create', { title: 'tWO', body: 'New.' })
    const [kept] = await app.ask('trash.list', null)
    const { stamp, path: was } = found(kept, 'It is not in the trash')
    const back = await app.ask('trash.restore', { stamp, path: was })
    must((await bodyOf(app, path)) === 'New.', 'The new one was written over')
    must((await bodyOf(app, back.path)).includes('A sentence'), 'The old one did not come back')
  },
  'names that only some systems can hold': async (app, at) => {
    for (const title of ['CON', 'a:b', 'What?', 'dot.', 'COM¹.x', 'a|b', '"quoted"', ' blank ']) {
      const { path } = await app.ask('notes.create', { title, body: 'Text.' })
      must(readFileSync(at(path), 'utf8').endsWith('Text.'), `${title} was not written`)
    }
  },
  'a save, and again': async (app) => {
    for (const text of ['One.\n', 'Two.\n', 'Three.\n']) {
      const path = pathOf(app, 'Two')
      await app.type(path, text)
      must((await bodyOf(app, path)) === text, 'It was not saved')
    }
  },
  'a note where a folder has its name': async (app, at) => {
    addFiles(at('notes'), { 'FOLDER.md/inside.txt': 'x' })
    const made = app.ask('notes.create', { title: 'folder', body: 'Text.' })
    const path = await made.then(
      (note) => note.path,
      async () => {
        await refusalOf(made)
        return null
      },
    )
    if (path !== null) must((await bodyOf(app, path)) === 'Text.', 'It was not written')
    must(readFileSync(at('notes/FOLDER.md/inside.txt'), 'utf8') === 'x', 'The folder was changed')
  },
}

/**
 * Disks that take `Note` and `note` for one name. It fails where a free name is looked for with regard
 * to case (`file-name.ts`), or a rename to other case is taken for two files (`file-step.ts`).
 */
export const letterCase: Row = {
  name: 'C4',
  what: 'Disks that do not tell case apart: two of one name, renames, links, imports',
  bar: 0.98,
  least: 24,
  shortEvery: 5,
  atOnce: 1,
  *cases(bench): Generator<Case> {
    const lack = whyNoImages()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    for (const disk of caselessDisks) {
      for (const [name, act] of Object.entries(tries)) {
        const run = () => tryOn(disk, folders, (app, at) => act(app, at))
        yield { label: `${disk.name}: ${name}`, run }
      }
      const run = () => tryOn(disk, folders, null)
      yield { label: `${disk.name}: two files are taken in`, run }
    }
  },
}

async function tryOn(disk: CaselessDisk, folders: CaseFolders, act: Try | null): Promise<void> {
  const programs = [disk.make[0] ?? '', disk.mounting('', '')[0] ?? '']
  for (const program of programs) {
    if (!hasProgram(program)) throw new NotPossibleHere(`${program} is not installed`)
  }
  const at = folders.path()
  const release = mountCaseless(disk, at)
  try {
    const folder = join(at, 'case')
    makeFirstNotebook(folder)
    if (act === null) await takeIn(folder, folders.path())
    else await withApp(folder, (app) => act(app, (path) => join(app.place.notebook, path)))
    await withApp(folder, async (app) => {
      await Promise.resolve()
      const { damage } = app.session.state()
      must(damage.length === 0, damage.map(({ message }) => message).join(' '))
    })
  } finally {
    release()
  }
}

async function takeIn(folder: string, from: string): Promise<void> {
  addFiles(from, {
    'Case.md': 'The first.\n',
    'case.md': 'The second.\n',
    'TWO.md': 'The third.\n',
  })
  const { code, stderr } = await runCommand(['import', join(folder, 'notebook'), from])
  must(code === 0, stderr)
  const texts = Object.values(filesIn(join(folder, 'notebook/notes')))
  for (const text of ['The first.', 'The second.', 'The third.', 'tags: [b] # mine']) {
    const isThere = texts.some((one) => one.includes(text))
    must(isThere, `“${text}” is not there`)
  }
}
