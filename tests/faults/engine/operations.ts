import { join } from 'node:path'
import { run } from '../../../electron/cli/run'
import { AppError } from '../../../shared/model/failure'
import { say } from '../../../shared/words/words'
import type { App } from './app'
import { longText } from './first-notebook'

/** What a user does; each step is acknowledged when its promise resolves. */
export interface Operation {
  readonly name: string
  readonly steps: readonly ((app: App) => Promise<unknown>)[]
  /** Whether the program has no notebook open meanwhile. */
  readonly isClosed?: boolean
  /** Whether the program has only been started, and has not looked at the notebook yet. */
  readonly isCold?: boolean
}

const source = 'sources/rao2021envoys.md'

/** The eight operations of the table, and those besides that write in ways of their own. */
export const operations: readonly Operation[] = [
  {
    name: 'new note',
    steps: [
      (app) => app.ask('notes.create', { title: 'Fresh', body: longText }),
      (app) => app.type('notes/Fresh.md', `${longText}More.`),
    ],
  },
  {
    name: 'edit',
    steps: [1, 2, 3].map((revision) => (app) => {
      return app.type('notes/Two.md', `\n${longText}Revision ${revision}.\n`)
    }),
  },
  {
    name: 'rename with links',
    steps: [(app) => app.ask('records.rename', { path: 'notes/Two.md', title: 'Second' })],
  },
  {
    name: 'delete to trash',
    steps: [
      (app) => app.ask('records.remove', { path: 'notes/Two.md' }),
      (app) => app.ask('records.remove', { path: source }),
    ],
  },
  {
    name: 'save claims',
    steps: [
      (app) => app.ask('claims.create', { claim: { text: 'A second claim.' } }),
      (app) => app.ask('passages.comment', { source, id: 'p-firstp', comment: 'Mind the date.' }),
      (app) => app.ask('passages.create', { source: 'sources/plain2020.md', start: 0, end: 5 }),
      (app) => app.ask('claims.update', { id: 'c-envoy-call', claim: { text: 'Another text.' } }),
    ],
  },
  {
    name: 'add a source',
    steps: [
      (app) =>
        app.ask('sources.create', {
          fields: { title: 'Second envoys', publisher: 'Review' },
          key: 'second2021',
          text: longText,
          from: 'pasted text',
        }),
    ],
  },
  {
    name: 'import 20 files',
    isClosed: true,
    steps: [(app) => commandLine('import', app.place.notebook, app.place.toImport)],
  },
  {
    name: 'export',
    steps: [
      (app) => exportTo(app, join(app.place.out, 'Report.md')),
      (app) => exportTo(app, join(app.place.out, 'New folder', 'Report.md')),
    ],
  },
  {
    name: 'rename, undo, redo',
    steps: [
      (app) => app.ask('records.rename', { path: 'entities/Envoy.md', title: 'The envoy' }),
      (app) => app.ask('notebook.undo', null),
      (app) => app.ask('notebook.redo', null),
    ],
  },
  {
    name: 'new notebook',
    isClosed: true,
    steps: [
      (app) => app.ask('notebook.create', { folder: join(app.place.out, 'New'), name: 'New' }),
    ],
  },
  {
    name: 'remember the theme',
    steps: [(app) => app.ask('app.setTheme', { theme: 'dark' })],
  },
]

/** What is done only where it is asked for. */
const others: readonly Operation[] = [
  ...['notes/Two.md', 'entities/Envoy.md', 'dossiers/Report.md'].map((path) => ({
    name: `edit ${path}`,
    steps: [(app: App) => app.type(path, `\n${longText}Typed here.\n`)],
  })),
  {
    name: 'new claim',
    steps: [(app) => app.ask('claims.create', { claim: { text: 'A second claim.' } })],
  },
  { name: 'open', isCold: true, steps: [(app) => app.open()] },
  {
    name: 'write a large note',
    steps: [(app) => app.type('notes/Two.md', longText.repeat(50))],
  },
]

/** @throws Error for a name that there is not. */
export function operationNamed(name: string): Operation {
  const found = [...operations, ...others].find((operation) => operation.name === name)
  if (!found) throw new Error(`There is no operation “${name}”`)
  return found
}

async function exportTo(app: App, file: string): Promise<void> {
  app.desktop.chosenExport = file
  await app.ask('dossiers.export', { path: 'dossiers/Report.md' })
}

async function commandLine(...words: string[]): Promise<void> {
  const { code, stdout, stderr } = await run(words)
  if (code === 0) return
  const isForeseen = !stderr.includes(say('storage:unexpected'))
  throw new AppError(isForeseen ? 'storage' : 'unexpected', (stderr || stdout).trim())
}
