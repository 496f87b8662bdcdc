import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaseFolders } from '../engine/case-folders'
import { makeFirstNotebook } from '../engine/first-notebook'
import { Gates } from '../engine/gates'
import { expectRecovered } from '../engine/recovered'
import { mount, system, unmount, whyNoImages } from '../machine/mounts'
import { NotPossibleHere, type Case, type Row } from '../row'

const freeKilobytes = [0, 1, 4, 8, 12]
const tried = ['write a large note', 'new note', 'rename with links', 'export']

/** How a small disk is made and mounted at a folder. */
const disks: Readonly<Record<string, (at: string) => void>> = {
  tmpfs: (at) => mount(at, '-t', 'tmpfs', '-o', 'size=1m,nr_inodes=200', 'tmpfs'),
  ext4: (at) => {
    const image = `${at}.img`
    system('truncate', '-s', '8M', image)
    system('mkfs.ext4', '-q', '-F', '-m', '0', '-N', '256', image)
    mount(at, '-o', 'loop', image)
  },
}

export const fullDisk: Row = {
  name: 'D5',
  what: 'A disk that is really full, of bytes or of files',
  bar: 1,
  least: 12,
  shortEvery: 5,
  *cases(bench): Generator<Case> {
    const lack = whyNoImages()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    const gates = new Gates(bench, folders)
    for (const [disk, mountAt] of Object.entries(disks)) {
      for (const operation of tried) {
        for (const room of [...freeKilobytes, 'no more files' as const]) {
          const free = typeof room === 'number' ? `${room} kB free` : room
          const run = async () => {
            const at = folders.path()
            mountAt(at)
            try {
              await fillAndTry(folders, gates, join(at, 'case'), operation, room)
            } finally {
              unmount(at)
            }
          }
          yield { label: `${disk}, ${free}: ${operation}`, run }
        }
      }
    }
  },
}

async function fillAndTry(
  folders: CaseFolders,
  gates: Gates,
  folder: string,
  operation: string,
  room: number | 'no more files',
): Promise<void> {
  makeFirstNotebook(folder)
  const filler = join(folder, '..', 'filler')
  await gates.use(async (gate) => {
    await gate.prepare(folder, operation)
    if (typeof room === 'number') fillBytes(filler, room * 1024)
    else fillNames(filler)
    const ending = await gate.go()
    if (operation === 'write a large note' && !ending.failed) throw new Error('It was not full')
    rmSync(filler, { recursive: true })
    await expectRecovered(gate, folder, ending, await folders.contents(operation))
  })
}

/** Takes up room until no more than so many bytes are left. */
function fillBytes(filler: string, left: number): void {
  mkdirSync(filler)
  for (let count = 0; ; count += 1) {
    const { bavail, bsize } = statfsSync(filler)
    const excess = bavail * bsize - left
    if (excess <= 0) return
    try {
      writeFileSync(join(filler, String(count)), Buffer.alloc(Math.max(excess, 1)), { flush: true })
    } catch {
      // It is full before it says so.
      return
    }
  }
}

function fillNames(filler: string): void {
  mkdirSync(filler)
  try {
    for (let count = 0; count < 10_000; count += 1) writeFileSync(join(filler, String(count)), '')
  } catch {
    // Full: that is what was wanted.
  }
}
