import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPicture } from '../../../electron/storage/find-picture'
import { addFiles } from '../../support/files'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { withApp } from '../engine/with-app'
import type { Case, Row } from '../row'

/** The two ways in which one letter may be written: as one character, or as a letter and its mark. */
const forms = ['NFC', 'NFD'] as const
type Form = (typeof forms)[number]

const nameIn = (form: Form) => 'Café in Hà Nội'.normalize(form)

type Try = (app: App, at: (path: string) => string) => Promise<void>

/** What is tried with a file whose name on the disk is of the first form, and words of the second. */
const tries: Readonly<Record<string, (disk: Form, words: Form) => Try>> = {
  'a link finds it': (disk, words) => async (app) => {
    await app.type('notes/CRLF.md', `See [[${nameIn(words)}]].\n`)
    const { outgoing } = await app.ask('records.links', { path: 'notes/CRLF.md' })
    must(outgoing[0]?.to === `notes/${nameIn(disk)}.md`, `It leads to ${String(outgoing[0]?.to)}`)
  },
  'a second of that title has another name': (disk, words) => async (app, at) => {
    const { path } = await app.ask('notes.create', { title: nameIn(words), body: 'Second.' })
    must(path.normalize() !== `notes/${nameIn(disk)}.md`.normalize(), `It is ${path}`)
    must(readFileSync(at(`notes/${nameIn(disk)}.md`), 'utf8') === 'First.\n', 'Written over')
  },
  'a rename to the other form loses nothing, and is taken back': (disk, words) => async (app) => {
    const path = `notes/${nameIn(disk)}.md`
    const renamed = await app.ask('records.rename', { path, title: nameIn(words) })
    must(textsOf(app).includes('First.\n') || holds(app, 'First.'), 'The text is gone')
    must(
      (await app.ask('records.read', { path: renamed.path })).body === 'First.\n',
      'Another text',
    )
    if (renamed.path !== path) await app.ask('notebook.undo', null)
    must(holds(app, 'First.'), 'The text is gone after undo')
  },
}

function textsOf(app: App): string[] {
  const notes = join(app.place.notebook, 'notes')
  return readdirSync(notes).map((name) => readFileSync(join(notes, name), 'utf8'))
}

function holds(app: App, text: string): boolean {
  return textsOf(app).some((one) => one.endsWith(`${text}\n`))
}

/** What is tried with one form. */
const alone: Readonly<Record<string, (form: Form) => Try>> = {
  'a save keeps the name on the disk': (form) => async (app, at) => {
    await app.type(`notes/${nameIn(form)}.md`, 'Typed.\n')
    const names = readdirSync(at('notes')).filter((name) => name.startsWith('Caf'))
    must(names.length === 1 && names[0] === `${nameIn(form)}.md`, `The folder has ${names.join()}`)
  },
  'a picture is found by either form': (form) => async (app, at) => {
    writeFileSync(at(`notes/${nameIn(form)}.png`), 'png')
    for (const words of forms) {
      const path = await findPicture(app.place.notebook, 'notes/Two.md', `${nameIn(words)}.png`)
      must(path?.normalize() === `notes/${nameIn(form)}.png`.normalize(), `Not by ${words}`)
    }
  },
  'tags of both forms stay as they are typed': (form) => async (app, at) => {
    const text = `---\ntags: [${nameIn(form)}]\nupdated: 2026-01-31T09:00:00.000Z\n---\nBody.\n`
    writeFileSync(at('notes/CRLF.md'), text)
    await app.type('notes/CRLF.md', 'Other.\n')
    const now = readFileSync(at('notes/CRLF.md'), 'utf8')
    must(now.includes(`tags: [${nameIn(form)}]\n`), 'The tag was written anew')
  },
}

/**
 * One letter in two forms. It fails where names are compared without `foldName` (`titles.ts`), or a
 * name is normalised on the way to the disk.
 */
export const letterForms: Row = {
  name: 'C5',
  what: 'Accents in two forms: one note found by either, names on the disk kept',
  bar: 0.98,
  least: 12,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    const caseOf = (label: string, disk: readonly Form[], act: Try): Case => ({
      label,
      run: () => folders.use((folder) => tryWith(folder, disk, act)),
    })
    for (const [name, act] of Object.entries(tries)) {
      for (const disk of forms) {
        for (const words of forms) {
          yield caseOf(`${disk} on the disk, ${words} in words: ${name}`, [disk], act(disk, words))
        }
      }
    }
    for (const [name, act] of Object.entries(alone)) {
      for (const form of forms) yield caseOf(`${form}: ${name}`, [form], act(form))
    }
    yield caseOf('both forms on the disk are two notes, and it is told', forms, bothThere)
  },
}

async function tryWith(folder: string, disk: readonly Form[], act: Try): Promise<void> {
  const notebook = join(folder, 'notebook')
  const texts = ['First.\n', 'Other.\n']
  for (const [index, form] of disk.entries()) {
    addFiles(notebook, { [`notes/${nameIn(form)}.md`]: texts[index] ?? '' })
  }
  await withApp(folder, (app) => act(app, (path) => join(notebook, path)))
}

const bothThere: Try = async (app, at) => {
  const [one, other] = forms.map((form) => `notes/${nameIn(form)}.md`) as [string, string]
  await app.type('notes/CRLF.md', `See [[${nameIn('NFC')}]].\n`)
  const problems = await app.ask('check.run', null)
  must(
    problems.some(({ code }) => code === 'link-ambiguous'),
    'That the name means two notes is not told',
  )
  await app.type(one, 'Typed.\n')
  must(readFileSync(at(other), 'utf8') === 'Other.\n', 'The other note was written over')
  rmSync(at(one))
  must((await app.ask('records.read', { path: other })).body === 'Other.\n', 'It went as well')
}
