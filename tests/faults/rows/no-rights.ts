import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../../support/files'
import { placeAt } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { Gate } from '../engine/gate-process'
import { must } from '../engine/must'
import { refusalOf } from '../engine/with-app'
import { hasProgram, mount, system, unmount, whyNoMounts } from '../machine/mounts'
import { NotPossibleHere, type Bench, type Case, type Row } from '../row'

/** A user who owns nothing. */
const nobody = '65534'
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

const note = 'notes/Two.md'
const other = 'entities/Envoy.md'

/** What the user may not do, and what comes of it. */
interface Try {
  readonly protect: (at: (path: string) => string) => void
  /** What must be taken back so that the folder can be removed. */
  readonly release?: (at: (path: string) => string) => void
  /** Whether the note can be read at all. */
  readonly isReadable: boolean
  /** Whether a record elsewhere in the notebook can still be saved. */
  readonly isOtherFree: boolean
}

const tries: Readonly<Record<string, Try>> = {
  'a notebook that may only be read': {
    protect: (at) => system('chmod', '-R', 'a-w', at('.')),
    isReadable: true,
    isOtherFree: false,
  },
  'a notebook of another user': {
    protect: (at) => system('chown', '-R', 'root:root', at('.')),
    isReadable: true,
    isOtherFree: false,
  },
  'a file that may only be read': {
    protect: (at) => chmodSync(at(note), 0o444),
    isReadable: true,
    isOtherFree: true,
  },
  'a file of another user': {
    protect: (at) => system('chown', 'root:root', at(note)),
    isReadable: true,
    isOtherFree: true,
  },
  'a file that cannot be changed at all': {
    protect: (at) => system('chattr', '+i', at(note)),
    release: (at) => system('chattr', '-i', at(note)),
    isReadable: true,
    isOtherFree: true,
  },
  'a folder of notes that may only be read': {
    protect: (at) => chmodSync(at('notes'), 0o555),
    isReadable: true,
    isOtherFree: true,
  },
  'a folder that cannot be changed at all': {
    protect: (at) => system('chattr', '+i', at('notes')),
    release: (at) => system('chattr', '-i', at('notes')),
    isReadable: true,
    isOtherFree: true,
  },
  'a disk that may only be read': {
    protect: (at) => {
      mount(at('.'), '--bind', at('.'))
      system('mount', '-o', 'remount,ro,bind', at('.'))
    },
    release: (at) => unmount(at('.')),
    isReadable: true,
    isOtherFree: false,
  },
  'a file that may not even be read': {
    protect: (at) => chmodSync(at(note), 0o000),
    isReadable: false,
    isOtherFree: true,
  },
  'a folder that may not be entered': {
    protect: (at) => chmodSync(at('notes'), 0o644),
    isReadable: false,
    isOtherFree: true,
  },
  'a folder that may not be listed': {
    protect: (at) => chmodSync(at('notes'), 0o311),
    isReadable: false,
    isOtherFree: true,
  },
}

/**
 * What a user has no right to, tried by one who has none. It fails where a record does not say before
 * it is typed in that it cannot be saved (`why-not-writable.ts`).
 */
export const noRights: Row = {
  name: 'C8',
  what: 'Files and folders that may only be read, or not even that, as an ordinary user',
  bar: 0.98,
  least: 8,
  shortEvery: 3,
  *cases(bench): Generator<Case> {
    const lack = whyNoMounts()
    if (lack !== null) throw new NotPossibleHere(lack)
    if (!hasProgram('setpriv')) throw new NotPossibleHere('setpriv is not installed')
    chmodSync(join(bench.folder, '..'), 0o711)
    const folders = new CaseFolders(bench)
    for (const [label, one] of Object.entries(tries)) {
      yield { label, run: () => folders.use((folder) => openAndTry(bench, folder, one)) }
    }
  },
}

async function openAndTry(bench: Bench, folder: string, one: Try): Promise<void> {
  const { notebook } = placeAt(folder)
  const at = (path: string) => join(notebook, path)
  const before = readFileSync(at(note), 'utf8')
  system('chown', '-R', `${nobody}:${nobody}`, folder)
  one.protect(at)
  const gate = Gate.start(bench.gateModule, { before: asNobody })
  try {
    await gate.prepare(folder, 'open')
    const { failed } = await gate.open()
    must(failed === null, `It does not open: ${failed?.message ?? ''}`)
    const kept = filesIn(notebook, true)
    await readAndSave(gate, one)
    must(readFileSync(at(note), 'utf8') === before, 'The file was changed')
    await tryOther(gate, one, () => must(sameFiles(kept, filesIn(notebook, true)), 'Left over'))
    await gate.close()
  } finally {
    await gate.end()
    one.release?.(at)
  }
}

/** It says why it cannot be saved before anybody types, and saving is refused in a sentence. */
async function readAndSave(gate: Gate, { isReadable }: Try): Promise<void> {
  const save = { path: note, body: 'Typed.', baseSha256: '0'.repeat(64) }
  if (!isReadable) {
    const snapshot = await gate.ask('notebook.current', null)
    const isTold = snapshot?.problems.some(({ where }) => note.startsWith(where.path))
    must(isTold === true, 'That it cannot be read is not told')
    await refusalOf(gate.ask('records.save', save))
    return
  }
  const snapshot = await gate.ask('notebook.current', null)
  const { fileSha256, notWritableBecause } = await gate.ask('records.read', { path: note })
  const why = snapshot?.readOnly?.message ?? notWritableBecause ?? ''
  must(/[.!?]$/.test(why), 'That it cannot be saved is not told before')
  const { code } = await refusalOf(gate.ask('records.save', { ...save, baseSha256: fileSha256 }))
  must(code === 'storage' || code === 'read-only', `Told as ${code}`)
}

async function tryOther(gate: Gate, { isOtherFree }: Try, expectSame: () => void): Promise<void> {
  const { fileSha256 } = await gate.ask('records.read', { path: other })
  const save = { path: other, body: 'Typed.\n', baseSha256: fileSha256 }
  if (isOtherFree) {
    await gate.ask('records.save', save)
    return
  }
  await refusalOf(gate.ask('records.save', save))
  expectSame()
}

function sameFiles(one: Record<string, string>, two: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(two)
}
