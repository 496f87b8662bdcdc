import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addFiles } from '../../support/files'
import { placeAt } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { makeFirstNotebook } from '../engine/first-notebook'
import { Gate } from '../engine/gate-process'
import { must } from '../engine/must'
import { hasProgram, system, unmount } from '../machine/mounts'
import { inject, whyNoStrace, type Tracer } from '../machine/strace'
import { NotPossibleHere, type Bench, type Case, type Row } from '../row'

/** In how long what another program wrote must be shown where the system does not tell of it. */
const mostMs = 15_000

interface Refusal {
  readonly call: 'inotify_add_watch' | 'inotify_init1'
  readonly when: string
  readonly code: string
}

const refusals: Readonly<Record<string, Refusal>> = {
  'no more watches, from the first': { call: 'inotify_add_watch', when: '1+', code: 'ENOSPC' },
  'no more watches, from the second': { call: 'inotify_add_watch', when: '2+', code: 'ENOSPC' },
  'no more watches, from the fourth': { call: 'inotify_add_watch', when: '4+', code: 'ENOSPC' },
  'no memory for one watch': { call: 'inotify_add_watch', when: '3', code: 'ENOMEM' },
  'too many watchers': { call: 'inotify_init1', when: '1+', code: 'EMFILE' },
  'too many open files': { call: 'inotify_init1', when: '1+', code: 'ENFILE' },
}

/**
 * Folders of which the system does not tell what happens. It fails where nobody looks by himself then
 * (`watching.ts`), or does not say so.
 */
export const unwatched: Row = {
  name: 'C9',
  what: 'No watching: refused by the system, too much at once, a disk of another program',
  bar: 0.98,
  least: 6,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    const lack = whyNoStrace()
    for (const [label, refusal] of Object.entries(refusals)) {
      const run = (folder: string) => {
        if (lack !== null) throw new NotPossibleHere(lack)
        const refuse = (gate: Gate) => {
          const { call, when, code } = refusal
          return inject(gate.pid, { call, when, does: `error=${code}` })
        }
        return notice(bench, folder, refuse)
      }
      yield { label, run: () => folders.use(run) }
    }
    yield { label: 'a disk of another program', run: () => onForeignDisk(bench, folders) }
    yield {
      label: 'more at once than the system remembers',
      run: () => folders.use((folder) => noticeFlood(bench, folder)),
    }
  },
}

/** It is said that nothing is watched, and how often one looks; and what is new is found all the same. */
async function notice(
  bench: Bench,
  folder: string,
  refuse: (gate: Gate) => Promise<Tracer> | null,
): Promise<void> {
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, 'open')
    const tracer = await refuse(gate)
    await gate.open()
    await gate.pause(1000)
    const problems = (await gate.ask('notebook.current', null))?.problems ?? []
    const told = problems.find(({ code }) => code === 'not-watched')
    must(told !== undefined, 'That nothing is watched is not told')
    must(/\d+ seconds/.test(told.message), `Told without how often one looks: ${told.message}`)
    writeFileSync(join(placeAt(folder).notebook, 'notes/New.md'), 'New.\n')
    await shown(gate, 13)
    await tracer?.detach()
    await gate.close()
  } finally {
    await gate.end()
  }
}

async function shown(gate: Gate, count: number): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    const snapshot = await gate.ask('notebook.current', null)
    const { notes = [], sources = [], entities = [], dossiers = [] } = snapshot ?? {}
    if (notes.length + sources.length + entities.length + dossiers.length === count) return
    must(performance.now() - startedAt < mostMs, 'What is new is not shown')
    await gate.pause(250)
  }
}

async function onForeignDisk(bench: Bench, folders: CaseFolders): Promise<void> {
  if (!hasProgram('bindfs')) throw new NotPossibleHere('bindfs is not installed')
  const [real, at] = [folders.path(), folders.path()]
  addFiles(real, { keep: '' })
  addFiles(at, {})
  system('mkdir', '-p', at)
  system('bindfs', real, at)
  try {
    makeFirstNotebook(join(at, 'case'))
    await notice(bench, join(at, 'case'), () => null)
  } finally {
    unmount(at)
  }
}

/** The program stands still while more happens than the system remembers for it. */
async function noticeFlood(bench: Bench, folder: string): Promise<void> {
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, 'open')
    await gate.open()
    await gate.pause(500)
    const notebook = placeAt(folder).notebook
    for (let round = 0; round < 20; round += 1) {
      for (let count = 0; count < 1000; count += 1) {
        writeFileSync(join(notebook, `notes/No record ${count}.txt`), String(round))
      }
    }
    for (let count = 0; count < 50; count += 1) {
      addFiles(notebook, { [`notes/Late ${count}.md`]: 'Late.\n' })
    }
    await shown(gate, 12 + 50)
    await gate.close()
  } finally {
    await gate.end()
  }
}
