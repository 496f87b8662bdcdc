import { CaseFolders } from '../engine/case-folders'
import { Gates } from '../engine/gates'
import { operations } from '../engine/operations'
import { nameOfPoint, pointsOf } from '../engine/points'
import { whyNoStrace } from '../machine/strace'
import { NotPossibleHere, type Case, type Row } from '../row'
import { failAndCheck } from './error-sweep'

export const failingFlush: Row = {
  name: 'D6',
  what: 'Flushing a file or folder fails once',
  bar: 1,
  least: 8,
  shortEvery: 16,
  async *cases(bench): AsyncGenerator<Case> {
    const lack = whyNoStrace()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    const gates = new Gates(bench, folders)
    for (const { name: operation } of operations) {
      const flushes = ['fsync', 'fdatasync']
      const points = await gates.use((gate) => pointsOf(gate, folders, operation, flushes))
      for (const [index, point] of points.entries()) {
        const fault = { operation, point, code: 'EIO', isSticky: false }
        const log = `${folders.path()}.log`
        yield {
          label: `${operation}: flush ${index + 1}, ${nameOfPoint(point)}`,
          run: () => folders.use((folder) => failAndCheck(folders, gates, folder, fault, log)),
        }
      }
    }
  },
}
