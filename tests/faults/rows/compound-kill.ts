import { CaseFolders } from '../engine/case-folders'
import { Gate } from '../engine/gate-process'
import { operations } from '../engine/operations'
import { nameOfPoint } from '../engine/points'
import { expectWhole } from '../engine/restart'
import { inject, whyNoStrace } from '../machine/strace'
import type { Point } from '../machine/trace'
import { NotPossibleHere, type Bench, type Case, type Row } from '../row'
import { callsOf, killAt } from './kill-sweep'

/** Every so-manieth point of the kill sweep is where the program is killed first. */
const every = 5

/** Where it is killed again: while it reads, tidies up and finishes what it finds. */
const seconds = ['openat', 'unlink', 'fsync', 'close', 'rename', 'write'] as const

export const compoundKill: Row = {
  name: 'D2',
  what: 'Killed again while it finishes what it was killed in',
  bar: 1,
  least: 100,
  shortEvery: 24,
  async *cases(bench): AsyncGenerator<Case> {
    const lack = whyNoStrace()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    let index = 0
    for (const { name } of operations) {
      for (const point of await callsOf(bench, folders, name)) {
        index += 1
        if (index % every !== 0) continue
        const turn = index / every
        const call = seconds[turn % seconds.length] ?? 'openat'
        const count = call === 'openat' || call === 'close' ? 1 + (turn % 19) : 1 + (turn % 4)
        yield {
          label: `${name}: before ${nameOfPoint(point)}, then opening before ${call} ${count}`,
          run: () =>
            folders.use(async (folder) => {
              const acknowledged = await killAt(bench, folder, name, point)
              await killOpening(bench, folder, { call, count })
              await expectWhole(folder, await folders.allowed(name, acknowledged))
            }),
        }
      }
    }
  },
}

/** Opens the notebook in a process that is killed before a call, if it comes to that. */
async function killOpening(
  bench: Bench,
  folder: string,
  { call, count }: Pick<Point, 'call' | 'count'>,
): Promise<void> {
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, 'open')
    await inject(gate.pid, { call, when: String(count), does: 'signal=SIGKILL' })
    await gate.go()
  } finally {
    await gate.end()
  }
}
