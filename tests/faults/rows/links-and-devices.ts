import { spawn } from 'node:child_process'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { addFiles, filesIn } from '../../support/files'
import { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { refusalOf, withApp } from '../engine/with-app'
import { system } from '../machine/mounts'
import { NotPossibleHere, type Case, type Row } from '../row'

const typed = 'Typed in the notebook.\n'

/** A case: `outside` is a folder beside the notebook which nothing may change. */
interface Place {
  readonly at: (path: string) => string
  readonly outside: string
}

interface Try {
  /** Before the notebook is opened. */
  readonly prepare?: (place: Place) => Promise<void> | void
  readonly act: (app: App, place: Place) => Promise<void> | void
}

/** Something that is not followed: it is told, has no record, and cannot be saved. */
function notFollowed(path: string, prepare: Required<Try>['prepare']): Try {
  return {
    prepare,
    act: async (app) => {
      must(!app.session.state().records.has(path), 'It is shown as a record')
      const isTold = app.session.state().damage.some(({ where }) => where.path === path)
      must(isTold, 'It is not told')
      await refusalOf(app.ask('records.save', { path, body: typed, baseSha256: '0'.repeat(64) }))
    },
  }
}

/** A folder that leads elsewhere, or round in a circle: nothing in it is shown twice, or at all. */
function notEntered(prepare: Required<Try>['prepare'], folder: string): Try {
  return {
    prepare,
    act: async (app) => {
      const shown = [...app.session.state().records.keys()]
      must(shown.length === 12, `${shown.length} records are shown`)
      const path = `${folder}/New.md`
      await app
        .ask('records.save', { path, body: typed, baseSha256: '0'.repeat(64) })
        .catch(() => 0)
      await app.type('notes/Two.md', typed)
    },
  }
}

const secret = 'Secret.md'

const tries: Readonly<Record<string, Try>> = {
  'a link to a file in the notebook stays a link': {
    prepare: ({ at }) => symlinkSync('Two.md', at('notes/Other name.md')),
    act: async (app, { at }) => {
      await app.type('notes/Other name.md', typed)
      must(lstatSync(at('notes/Other name.md')).isSymbolicLink(), 'It is a file now')
      must(readFileSync(at('notes/Two.md'), 'utf8').endsWith(typed), 'The text is elsewhere')
    },
  },
  'a link to a link in the notebook': {
    prepare: ({ at }) => {
      symlinkSync('Two.md', at('notes/One more.md'))
      symlinkSync(at('notes/One more.md'), at('dossiers/Third.md'))
    },
    act: async (app, { at }) => {
      await app.type('dossiers/Third.md', typed)
      for (const path of ['notes/One more.md', 'dossiers/Third.md']) {
        must(lstatSync(at(path)).isSymbolicLink(), `${path} is a file now`)
      }
      must(readFileSync(at('notes/Two.md'), 'utf8').endsWith(typed), 'The text is elsewhere')
    },
  },
  'a link to a file outside': notFollowed('notes/Out.md', ({ at, outside }) =>
    symlinkSync(join(outside, secret), at('notes/Out.md')),
  ),
  'a link that climbs out': notFollowed('notes/Out.md', ({ at }) =>
    symlinkSync(`../../outside/${secret}`, at('notes/Out.md')),
  ),
  'a link to nothing': notFollowed('notes/Out.md', ({ at, outside }) =>
    symlinkSync(join(outside, 'Not there.md'), at('notes/Out.md')),
  ),
  'a link to itself': notFollowed('notes/Out.md', ({ at }) =>
    symlinkSync('Out.md', at('notes/Out.md')),
  ),
  'a note made where a link leads out': {
    prepare: ({ at, outside }) => symlinkSync(join(outside, 'New.md'), at('notes/New.md')),
    act: async (app, { at }) => {
      const made = await app.ask('notes.create', { title: 'New', body: typed }).catch(() => null)
      if (made) must(readFileSync(at(made.path), 'utf8').endsWith(typed), 'It is not there')
    },
  },
  'a folder that is a link to a folder outside': notEntered(
    ({ at, outside }) => symlinkSync(outside, at('notes/Elsewhere')),
    'notes/Elsewhere',
  ),
  'a folder that leads round in a circle': notEntered(
    ({ at }) => symlinkSync('..', at('notes/Round')),
    'notes/Round/Round/notes',
  ),
  'a folder that is swapped for a link while the notebook is open': {
    act: async (app, { at, outside }) => {
      const { fileSha256 } = await app.ask('records.read', { path: 'notes/Two.md' })
      renameSync(at('notes'), at('notes-away'))
      symlinkSync(outside, at('notes'))
      writeFileSync(join(outside, 'Two.md'), 'Not of the notebook.\n')
      const save = { path: 'notes/Two.md', body: typed, baseSha256: fileSha256 }
      await refusalOf(app.ask('records.save', save))
      must(readFileSync(join(outside, 'Two.md'), 'utf8').startsWith('Not of'), 'Written outside')
      rmSync(join(outside, 'Two.md'))
    },
  },
  'a file that is swapped for a link while the notebook is open': {
    act: async (app, { at, outside }) => {
      const { fileSha256 } = await app.ask('records.read', { path: 'notes/Two.md' })
      rmSync(at('notes/Two.md'))
      symlinkSync(join(outside, secret), at('notes/Two.md'))
      const save = { path: 'notes/Two.md', body: typed, baseSha256: fileSha256 }
      await refusalOf(app.ask('records.save', save))
    },
  },
  'a file with a second name outside': {
    prepare: ({ at, outside }) => linkSync(join(outside, secret), at('notes/Shared.md')),
    act: async (app, { at }) => {
      await app.type('notes/Shared.md', typed)
      must(readFileSync(at('notes/Shared.md'), 'utf8') === typed, 'It was not saved')
    },
  },
  'a pipe': notFollowed('notes/Out.md', ({ at }) => system('mkfifo', at('notes/Out.md'))),
  'a socket': notFollowed('notes/Out.md', ({ at }) => listenAt(at('notes/Out.md'))),
  'a device': notFollowed('notes/Out.md', ({ at }) => {
    if (process.getuid?.() !== 0) throw new NotPossibleHere('only root may make devices')
    system('mknod', at('notes/Out.md'), 'c', '1', '5')
  }),
  'a pipe that takes the place of an open note': {
    act: async (app, { at }) => {
      const { fileSha256 } = await app.ask('records.read', { path: 'notes/Two.md' })
      rmSync(at('notes/Two.md'))
      system('mkfifo', at('notes/Two.md'))
      const save = { path: 'notes/Two.md', body: typed, baseSha256: fileSha256 }
      await refusalOf(app.ask('records.save', save))
    },
  },
  'claims that are a link to a file outside': {
    prepare: ({ at, outside }) => {
      renameSync(at('claims.json'), join(outside, 'claims.json'))
      symlinkSync(join(outside, 'claims.json'), at('claims.json'))
    },
    act: async (app) => {
      must(app.session.state().damage.length > 0, 'It is not told')
      await refusalOf(app.ask('claims.create', { claim: { text: 'New.' } }))
    },
  },
  'the trash is a link to a folder outside': {
    prepare: ({ at, outside }) => {
      mkdirSync(at('.attache'))
      symlinkSync(outside, at('.attache/trash'))
    },
    act: async (app, { at }) => {
      await refusalOf(app.ask('records.remove', { path: 'notes/Two.md' }))
      must(readdirSync(at('notes')).includes('Two.md'), 'The note is gone')
    },
  },
  'the history is a link to a folder outside': {
    prepare: ({ at, outside }) => {
      mkdirSync(at('.attache'))
      symlinkSync(outside, at('.attache/history'))
    },
    act: (app) => app.type('notes/Two.md', typed),
  },
}

/**
 * Links and what is no file. It fails where a path is opened that `realPathInside` did not allow, or
 * a file without the guards of `read-file.ts`.
 */
export const linksAndDevices: Row = {
  name: 'C7',
  what: 'Links in and out, circles, swaps; pipes, sockets and devices among the notes',
  bar: 0.98,
  least: 14,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const [label, one] of Object.entries(tries)) {
      yield { label, run: () => folders.use((folder) => openAndTry(folder, one)) }
    }
  },
}

async function openAndTry(folder: string, { prepare, act }: Try): Promise<void> {
  const outside = join(folder, 'outside')
  addFiles(outside, { [secret]: 'Of no concern to the notebook.\n' })
  const place = { at: (path: string) => join(folder, 'notebook', path), outside }
  await prepare?.(place)
  const before = filesIn(outside, true)
  await withApp(folder, async (app) => act(app, place))
  must(isDeepStrictEqual(filesIn(outside, true), before), 'Something outside was changed')
}

/** A socket as a program leaves it that was killed. */
async function listenAt(path: string): Promise<void> {
  const code = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 9))`
  const child = spawn(process.execPath, ['-e', code, path], { stdio: 'ignore' })
  await new Promise((resolve) => child.on('close', resolve))
}
