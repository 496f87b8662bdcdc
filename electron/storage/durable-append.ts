import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { flushed, flushFolder } from './durable-names'
import { writeAll } from './durable-write'
import { storageFailure } from './storage-failure'

/**
 * Adds lines at the end of a file and resolves when they are on the disk. A last line that was torn
 * when a program was killed is ended first, so that it spoils nothing that comes after it.
 * @param real real path of the file, no link in it; its folder exists, the file need not.
 * @throws AppError `storage` with a sentence; the lines that were there are as they were.
 */
export async function appendDurably(
  real: string,
  lines: readonly string[],
  shownAs: string = basename(real),
): Promise<void> {
  try {
    const file = openSync(real, 'a+')
    let isNew: boolean
    try {
      const { size } = fstatSync(file)
      isNew = size === 0
      const torn = isNew || lastByte(file, size) === lineEnd ? '' : '\n'
      writeAll(file, Buffer.from(`${torn}${lines.map((line) => `${line}\n`).join('')}`), size)
      await flushed(file)
    } finally {
      closeSync(file)
    }
    if (isNew) await flushFolder(dirname(real))
  } catch (error) {
    throw storageFailure('write', shownAs, error)
  }
}

const lineEnd = 0x0a

function lastByte(file: number, size: number): number {
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, size - 1)
  return byte[0] ?? lineEnd
}
