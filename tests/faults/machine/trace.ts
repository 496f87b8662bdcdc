import { readFileSync } from 'node:fs'

/** Calls that change what is on a disk, open it or make it durable, whatever the processor has of them. */
export const changingCalls = [
  'open',
  'openat',
  'creat',
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'pwritev2',
  'sendfile',
  'copy_file_range',
  'fallocate',
  'truncate',
  'ftruncate',
  'fsync',
  'fdatasync',
  'sync_file_range',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'symlink',
  'symlinkat',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'rmdir',
  'utimensat',
  'chmod',
  'fchmod',
  'fchmodat',
  'chown',
  'fchown',
  'fchownat',
  'close',
] as const

/** Calls that only look. */
export const lookingCalls = [
  'read',
  'pread64',
  'getdents64',
  'readlink',
  'readlinkat',
  'access',
  'faccessat',
  'faccessat2',
  'stat',
  'lstat',
  'fstat',
  'newfstatat',
  'statx',
] as const

/** One call of a run, by which the same call of another run is found. */
export interface Point {
  /** Which thread of the process, from 0. */
  readonly thread: number
  readonly call: string
  /** What the call was about: a path below the folder of the case, or empty. */
  readonly about: string
  /** Whether that path is the same in every run: only then calls are counted by it. */
  readonly isSteady: boolean
  /** How many such calls the thread has made with this one: of that path, or of any. */
  readonly count: number
}

/**
 * Reads what strace recorded.
 * @param threads ids of the threads in the order in which points number them.
 * @param folder what paths are told from.
 */
export function readPoints(log: string, threads: readonly number[], folder: string): Point[] {
  const counts = new Map<string, number>()
  const counted = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
  const lines = readFileSync(log, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, thread = '', call, rest = ''] = /^(\d+) +([a-z]\w+)\((.*)/.exec(line) ?? []
    if (call === undefined) return []
    const ofAny = counted(`${thread} ${call}`)
    const paths = [...new Set(pathsIn(rest, folder))]
    const ofPath = paths.map((path) => counted(`${thread} ${call} ${path}`))
    const [about = ''] = paths
    const isSteady = about !== '' && !about.includes('…')
    const count = isSteady ? (ofPath[0] ?? 0) : ofAny
    return [{ thread: threads.indexOf(Number(thread)), call, about, isSteady, count }]
  })
}

/** The paths below the folder; names that are new in every run are left out. */
function pathsIn(rest: string, folder: string): string[] {
  return rest.split(`${folder}/`).flatMap((part, index) => {
    const path = index === 0 ? '' : (/^[^">]*/.exec(part)?.[0] ?? '')
    return path === '' ? [] : [steadyPath(path)]
  })
}

function steadyPath(path: string): string {
  return path
    .replace(/\.attache-tmp-[\w-]+/g, '…tmp')
    .replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '…')
    .replace(/\b[0-9a-f]{64}\b/g, '…')
    .replace(/\/texts\/[0-9a-f]{2}\b/g, '/texts/…')
    .replace(/\d{4}-\d\d-\d\dT[\d-]+Z/g, '…')
}
