import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { App, placeAt } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { leftoversIn } from '../engine/content'
import type { Gate } from '../engine/gate-process'
import { Gates } from '../engine/gates'
import { injectAt, pointsOf } from '../engine/points'
import { whyNoStrace } from '../machine/strace'
import { NotPossibleHere, type Case, type Row } from '../row'

/** How long a save stands still while the other program is at work, in microseconds. */
const delayUs = 500_000

/** What is saved, and into which file. */
const saves = [
  { operation: 'edit notes/Two.md', path: 'notes/Two.md' },
  { operation: 'edit entities/Envoy.md', path: 'entities/Envoy.md' },
  { operation: 'edit dossiers/Report.md', path: 'dossiers/Report.md' },
  { operation: 'new claim', path: 'claims.json' },
] as const
type Save = (typeof saves)[number]

/** What another program does to the file, after the save has looked at it. */
interface Deed {
  readonly name: string
  /** The call at which the save stands still meanwhile. */
  readonly call: 'fsync' | 'rename'
  readonly act: (file: string) => void
}

const deeds: readonly Deed[] = [
  { name: 'is written in place', call: 'fsync', act: (file) => writeFileSync(file, changed(file)) },
  { name: 'is deleted', call: 'fsync', act: (file) => rmSync(file) },
  {
    name: 'is replaced by rename',
    call: 'fsync',
    act: (file) => {
      writeFileSync(`${file}~`, changed(file))
      renameSync(`${file}~`, file)
    },
  },
  {
    name: 'is written in place at the last moment',
    call: 'rename',
    act: (file) => writeFileSync(file, changed(file)),
  },
  {
    name: 'is written in place at the last moment, with the same size and time',
    call: 'rename',
    act: (file) => {
      const { atime, mtime } = statSync(file)
      writeFileSync(file, changed(file))
      utimesSync(file, atime, mtime)
    },
  },
]

/** Another text of the same length. */
function changed(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('e', 'o')
}

/**
 * Other programs at the files of an open notebook. Of its own cases those fail where a save no longer
 * looks at what it is about to replace (`replacing`), or at what it has replaced.
 */
export const outsideEdits: Row = {
  name: 'C1',
  what: 'Other programs change, move or remove what is open, unsaved or being saved',
  bar: 1,
  least: 33,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    const lack = whyNoStrace()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    const gates = new Gates(bench, folders)
    for (const deed of deeds) {
      for (const save of saves) {
        yield {
          label: `${save.path} ${deed.name} while it is saved`,
          run: () =>
            folders.use((folder) =>
              gates.use((gate) => saveMeanwhile(gate, folders, folder, save, deed)),
            ),
        }
      }
    }
  },
  provedBy: [
    { step: 'unit', files: ['tests/watch/outside-edits.test.ts', 'tests/watch/watching.test.ts'] },
    { step: 'e2e', files: ['tests/e2e/outside.test.ts', 'tests/e2e/conflict.test.ts'] },
  ],
}

async function saveMeanwhile(
  gate: Gate,
  folders: CaseFolders,
  folder: string,
  { operation, path }: Save,
  { call, act }: Deed,
): Promise<void> {
  const file = join(placeAt(folder).notebook, path)
  const inFolder = join('notebook', dirname(path), '…tmp')
  const points = await pointsOf(gate, folders, operation, [call])
  const point = points.find(({ about }) => about === inFolder)
  if (!point) throw new Error(`There is no ${call} of a file in ${inFolder}`)
  await gate.prepare(folder, operation)
  const tracer = await injectAt(gate, folder, point, { does: `delay_enter=${delayUs}` })
  const saving = gate.go()
  await standsStill(dirname(file), call)
  act(file)
  const other = textOf(file)
  const { failed } = await saving
  await tracer.detach()
  if (failed?.code !== 'conflict') throw new Error(`Told as ${failed?.code ?? 'saved'}`)
  if (textOf(file) !== other) throw new Error('What the other program wrote is not there')
  const saved = other === null ? null : await gate.go()
  if (saved?.failed) throw new Error(`Not saved afterwards: ${saved.failed.message}`)
  await gate.close()
  const leftovers = leftoversIn(folder)
  if (leftovers.length > 0) throw new Error(`Left over: ${leftovers.join(', ')}`)
  if (other !== null && path.endsWith('.md')) await expectKept(folder, path, other)
}

/** Resolves when the save stands still at the call. */
async function standsStill(folder: string, call: Deed['call']): Promise<void> {
  const isThere = () =>
    readdirSync(folder).some((name) => {
      return call === 'rename' ? name.endsWith('-former') : name.includes('.attache-tmp')
    })
  while (!isThere()) await wait(5)
  // From making that name to the call it is less than this.
  await wait(50)
}

function textOf(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : null
}

/** The text of the other program was replaced by choice: it is a version. */
async function expectKept(folder: string, path: string, text: string): Promise<void> {
  const app = new App(folder)
  await app.open()
  try {
    const versions = await app.ask('history.list', { path })
    for (const { version } of versions) {
      if ((await app.ask('history.read', { path, version })).text === text) return
    }
    throw new Error('What the other program wrote is not in the history')
  } finally {
    await app.close()
  }
}
