import { CaseFolders } from '../engine/case-folders'
import { Gate } from '../engine/gate-process'
import { operations } from '../engine/operations'
import { injectAt, nameOfPoint, pointsOf } from '../engine/points'
import { expectWhole } from '../engine/restart'
import { whyNoStrace } from '../machine/strace'
import { changingCalls, type Point } from '../machine/trace'
import { NotPossibleHere, NotTried, type Bench, type Case, type Row } from '../row'

export const killSweep: Row = {
  name: 'D1',
  what: 'Killed before the k-th call, for every k',
  bar: 1,
  least: 800,
  shortEvery: 20,
  async *cases(bench): AsyncGenerator<Case> {
    const lack = whyNoStrace()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    for (const { name } of operations) {
      for (const point of await callsOf(bench, folders, name)) {
        yield {
          label: `${name}: before ${nameOfPoint(point)}`,
          run: () => folders.use((folder) => killAndCheck(bench, folders, folder, name, point)),
        }
      }
    }
  },
}

/** Every call of an operation before which it can be killed. */
export async function callsOf(
  bench: Bench,
  folders: CaseFolders,
  operation: string,
): Promise<Point[]> {
  const gate = Gate.start(bench.gateModule)
  try {
    return await pointsOf(gate, folders, operation, changingCalls)
  } finally {
    await gate.end()
  }
}

async function killAndCheck(
  bench: Bench,
  folders: CaseFolders,
  folder: string,
  operation: string,
  point: Point,
): Promise<void> {
  const acknowledged = await killAt(bench, folder, operation, point)
  await expectWhole(folder, await folders.allowed(operation, acknowledged))
}

/**
 * Does an operation in a process that is killed before a call.
 * @returns how many steps were acknowledged.
 * @throws NotTried when the process never came to that call: its threads take turns as they like.
 */
export async function killAt(
  bench: Bench,
  folder: string,
  operation: string,
  point: Point,
): Promise<number> {
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, operation)
    await injectAt(gate, folder, point, { does: 'signal=SIGKILL' })
    const { acknowledged, isKilled } = await gate.go()
    if (!isKilled) throw new NotTried()
    return acknowledged
  } finally {
    await gate.end()
  }
}
