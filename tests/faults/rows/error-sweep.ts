import { join } from 'node:path'
import { CaseFolders } from '../engine/case-folders'
import { Gates } from '../engine/gates'
import { operations } from '../engine/operations'
import { injectAt, nameOfPoint, pointsOf } from '../engine/points'
import { expectRecovered } from '../engine/recovered'
import { countInjected, struckNoFile, whyNoStrace } from '../machine/strace'
import { changingCalls, lookingCalls, type Point } from '../machine/trace'
import { NotPossibleHere, NotTried, type Case, type Row } from '../row'

const codes = [
  'ENOSPC',
  'EIO',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EXDEV',
  'EMFILE',
  'ENFILE',
  'ENAMETOOLONG',
  'EINTR',
] as const
const calls = [...changingCalls, ...lookingCalls]

/** One fault of one operation. */
export interface Fault {
  readonly operation: string
  readonly point: Point
  readonly code: string
  readonly isSticky: boolean
}

export const errorSweep: Row = {
  name: 'D4',
  what: 'An error at the k-th call, once and from then on',
  bar: 1,
  least: 600,
  shortEvery: 30,
  async *cases(bench): AsyncGenerator<Case> {
    const lack = whyNoStrace()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    const gates = new Gates(bench, folders)
    let count = 0
    for (const { name } of operations) {
      const points = await gates.use((gate) => pointsOf(gate, folders, name, calls))
      for (const fault of points.flatMap((point, index) => faultsAt(name, point, index))) {
        count += 1
        const log = join(bench.folder, `${count}.log`)
        yield {
          label: nameOf(fault),
          run: () => folders.use((folder) => failAndCheck(folders, gates, folder, fault, log)),
        }
      }
    }
  },
}

/** Every call in the folder of the case; each code comes to each sort of call in its turn. */
function faultsAt(operation: string, point: Point, index: number): Fault[] {
  if (point.about === '') return []
  const isLooking = (lookingCalls as readonly string[]).includes(point.call)
  if (isLooking) {
    const code = index % 2 === 0 ? 'EIO' : 'EACCES'
    return [{ operation, point, code, isSticky: false }]
  }
  const one = codes[index % codes.length] ?? 'EIO'
  const other = codes[(index * 5 + 3) % codes.length] ?? 'EIO'
  // The threads of a process write to each other and close what is no file; no disk keeps them from it.
  const isSticky = point.call !== 'write' && point.call !== 'close'
  return [
    { operation, point, code: one, isSticky: false },
    { operation, point, code: other, isSticky },
  ]
}

function nameOf({ operation, point, code, isSticky }: Fault): string {
  return `${operation}: ${code} ${isSticky ? 'from' : 'at'} ${nameOfPoint(point)}`
}

/** Does the operation with the fault, and checks that nothing was lost and that a second try succeeds. */
export async function failAndCheck(
  folders: CaseFolders,
  gates: Gates,
  folder: string,
  fault: Fault,
  log: string,
): Promise<void> {
  const { operation, point, code, isSticky } = fault
  // A call that is interrupted is made again at once, so that for ever would be for ever.
  const more = !isSticky ? 0 : code === 'EINTR' ? 2 : '+'
  await gates.use(async (gate) => {
    await gate.prepare(folder, operation)
    const tracer = await injectAt(gate, folder, point, { does: `error=${code}`, more, log })
    const ending = await gate
      .go()
      .finally(() => tracer.detach())
      .catch((error: unknown) => {
        throw struckNoFile(log) ? new NotTried() : error
      })
    if (countInjected(log) === 0) throw new NotTried()
    await expectRecovered(gate, folder, ending, await folders.contents(operation))
  })
}
