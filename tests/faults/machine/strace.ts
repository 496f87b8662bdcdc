import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What strace does to a call when it is entered; a call that gets an error is not made at all. */
export interface Injection {
  readonly call: string
  /** Only calls that are about this file, by its whole path; all calls where it is left out. */
  readonly path?: string | undefined
  /** Which calls of this name and thread, from 1: `3`, `3+` for all from there, `3..5`. */
  readonly when: string
  /** As strace writes it: `signal=SIGKILL`, `error=EIO`, `delay_enter=500000` (microseconds). */
  readonly does: string
}

/** strace at work on a process that runs already. */
export interface Tracer {
  /** Lets the process go on by itself. */
  detach(): Promise<void>
}

/**
 * Records the calls of a process, all its threads, with the paths of open files; only those with
 * these names.
 */
export function recordCalls(pid: number, calls: readonly string[], log: string): Promise<Tracer> {
  return attach(['-f', '-y', '-s', '4096', '-o', log, '-e', traced(calls), '-p', String(pid)])
}

/** Injects a fault into the calls of one thread. */
export function inject(thread: number, injection: Injection, log = '/dev/null'): Promise<Tracer> {
  const { call, path, when, does } = injection
  const fault = `inject=${call}:${does}:when=${when}`
  const only = path === undefined ? [] : ['-P', path]
  return attach(['-y', '-o', log, ...only, '-e', traced([call]), '-e', fault, '-p', String(thread)])
}

/** How many calls got the fault. */
export function countInjected(log: string): number {
  return readFileSync(log, 'utf8').split('(INJECTED)').length - 1
}

/**
 * Whether what was struck last is no file: what a program tells itself by, as its news of files, of its
 * threads and of time. Node ends when that fails, and no disk brings it about.
 */
export function struckNoFile(log: string): boolean {
  const lines = readFileSync(log, 'utf8').split('\n')
  const struck = lines.filter((line) => line.includes('(INJECTED)')).at(-1)
  return struck !== undefined && /^[^"]*<(anon_inode|pipe|socket):/.test(struck)
}

/** Why strace cannot be used here; `null` where it can. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is a program of Linux'
  const log = '/dev/null'
  const { error, status } = spawnSync('strace', ['-o', log, '-e', 'trace=close', 'true'])
  if (error) return 'strace is not installed'
  return status === 0 ? null : 'this machine does not let strace trace a process'
}

/** A name with a question mark in front is no mistake where the processor has no such call. */
function traced(calls: readonly string[]): string {
  return `trace=${calls.map((call) => `?${call}`).join(',')}`
}

/** Resolves when the process is being traced. */
function attach(options: readonly string[]): Promise<Tracer> {
  const child = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return new Promise((resolve, reject) => {
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
      if (!told.includes('attached')) return
      resolve({
        detach: () => {
          child.kill('SIGTERM')
          return ended
        },
      })
    })
    child.on('error', reject)
    child.on('close', () => reject(new Error(`strace ended: ${told}`)))
  })
}
