import { statSync, type Stats } from 'node:fs'

/** What a file system says of a file besides its content. */
export interface FileStamp {
  readonly sizeBytes: number
  readonly modifiedMs: number
  /** Of the last change of content, name or rights; no program can set it. */
  readonly changedMs: number
  readonly inode: number
  readonly device: number
  /** When it was asked, by the computer's clock. */
  readonly takenMs: number
}

/**
 * As coarse as the times of the coarsest file system (FAT, two seconds), and a little more: within
 * that time a file may change once more and look the same.
 */
const coarseMs = 3_000

/** The stamp of a file; to be taken before it is read, so that it is never newer than what was read. */
export function stampOf(stat: Stats): FileStamp {
  return {
    sizeBytes: stat.size,
    modifiedMs: stat.mtimeMs,
    changedMs: stat.ctimeMs,
    inode: stat.ino,
    device: stat.dev,
    takenMs: Date.now(),
  }
}

/** The stamp of the file at a path, through links; `null` where it cannot be had. */
export function stampIfThere(path: string): FileStamp | null {
  try {
    return stampOf(statSync(path))
  } catch {
    return null
  }
}

/**
 * Whether a file is certainly the one that was read. Its time and size alone say nothing (a program
 * may set both), and a file that had only just been written when it was read may be another one by now.
 */
export function isUntouched(known: FileStamp, now: FileStamp): boolean {
  const isOld = known.takenMs - Math.max(known.modifiedMs, known.changedMs) > coarseMs
  return (
    isOld &&
    known.sizeBytes === now.sizeBytes &&
    known.modifiedMs === now.modifiedMs &&
    known.changedMs === now.changedMs &&
    known.inode === now.inode &&
    known.device === now.device
  )
}

/** What files were like when they were read last, by path. */
export type FileStamps = Map<string, FileStamp>
