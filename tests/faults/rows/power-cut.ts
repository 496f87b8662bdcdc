import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CaseFolders } from '../engine/case-folders'
import { makeFilesToImport, makeFirstNotebook } from '../engine/first-notebook'
import { Gate } from '../engine/gate-process'
import { operations } from '../engine/operations'
import { expectWhole } from '../engine/restart'
import { hasProgram, mount, system, unmount, whyNoImages } from '../machine/mounts'
import { NotPossibleHere, type Bench, type Case, type Row } from '../row'

/** A file system, and how long after the cut it goes on writing by itself, in milliseconds. */
interface Disk {
  readonly name: string
  readonly size: string
  readonly make: readonly string[]
  readonly options: string
  readonly goesOnMs: number
}

const disks: readonly Disk[] = [
  {
    name: 'ext4 that writes seldom',
    size: '64M',
    make: ['mkfs.ext4', '-q', '-F'],
    options: 'loop,commit=300',
    goesOnMs: 0,
  },
  {
    name: 'ext4 that writes names before texts',
    size: '64M',
    make: ['mkfs.ext4', '-q', '-F'],
    options: 'loop,commit=1,noauto_da_alloc',
    goesOnMs: 1600,
  },
  { name: 'xfs', size: '320M', make: ['mkfs.xfs', '-q', '-f'], options: 'loop', goesOnMs: 0 },
  { name: 'btrfs', size: '320M', make: ['mkfs.btrfs', '-q', '-f'], options: 'loop', goesOnMs: 0 },
]

/** The cuts of one operation on one disk: so many milliseconds after its start, and at its end. */
const cutsMs = [0, 3, 7, 12, 20, 30, 45, 70, 110, Infinity]

export const powerCut: Row = {
  name: 'D3',
  what: 'Power cut: only what reached the disk is there',
  bar: 1,
  least: 320,
  shortEvery: 37,
  atOnce: 1,
  *cases(bench): Generator<Case> {
    const lack = whyNoImages()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    for (const disk of disks) {
      for (const { name } of operations) {
        for (const ms of cutsMs) {
          const when = ms === Infinity ? 'when it is done' : `after ${ms} ms`
          const run = () => cutAndCheck(bench, folders, disk, name, ms)
          yield { label: `${disk.name}: ${name}, ${when}`, run }
        }
      }
    }
  },
}

async function cutAndCheck(
  bench: Bench,
  folders: CaseFolders,
  disk: Disk,
  operation: string,
  ms: number,
): Promise<void> {
  const [tool = ''] = disk.make
  if (!hasProgram(tool)) throw new NotPossibleHere(`${tool} is not installed`)
  const at = folders.path()
  const [image, cut] = [`${at}.img`, `${at}.cut.img`]
  system('truncate', '-s', disk.size, image)
  system(tool, ...disk.make.slice(1), image)
  mount(at, '-o', disk.options, image)
  try {
    const acknowledged = await workUntilCut(bench, at, disk, operation, ms, [image, cut])
    unmount(at)
    mount(at, '-o', disk.options, cut)
    await expectWhole(join(at, 'case'), await folders.allowed(operation, acknowledged))
  } finally {
    unmount(at)
    rmSync(image)
    rmSync(cut, { force: true })
  }
}

/**
 * Does the operation and copies the image while it stands still: what has not reached it is lost.
 * @returns how many steps were acknowledged before.
 */
async function workUntilCut(
  bench: Bench,
  at: string,
  disk: Disk,
  operation: string,
  ms: number,
  [image, cut]: readonly [string, string],
): Promise<number> {
  const folder = join(at, 'case')
  makeFirstNotebook(folder)
  makeFilesToImport(at)
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, operation)
    system('sync', '-f', at)
    const work = gate.go()
    await (ms === Infinity ? work : Promise.race([work, wait(ms)]))
    gate.signal('SIGSTOP')
    // What it has said before is on its way.
    await wait(Math.max(30, disk.goesOnMs))
    system('cp', '--sparse=always', image, cut)
    return gate.acknowledged
  } finally {
    await gate.end()
  }
}
