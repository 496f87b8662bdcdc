import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundle } from '../../support/bundle.mjs'
import { addFiles } from './folder'
import { before } from './operations'

export interface Fault {
  /** Which call fails, from 1. */
  readonly at: number
  /** Error code, or `SIGKILL`. */
  readonly code: string
  /** Whether all later calls fail too. */
  readonly isSticky?: boolean
}

export interface Outcome {
  readonly folder: string
  readonly fault: Fault
  /** `done`, or the name of the error. */
  readonly outcome: string
  readonly code?: string
  readonly message?: string
  /** How many calls were made; the fault struck when this is not less than `fault.at`. */
  readonly calls: number
}

/** Runs operations in a process of its own in which the file system fails. */
export class Faults {
  private count = 0

  private constructor(
    private readonly base: string,
    private readonly module: string,
  ) {}

  static async prepare(): Promise<Faults> {
    const base = realpathSync(mkdtempSync(join(tmpdir(), 'attache-faults-')))
    return new Faults(base, await bundle('tests/storage/support/operations.ts', join(base, 'code')))
  }

  dispose(): void {
    rmSync(this.base, { recursive: true, force: true })
  }

  /** A new notebook, as it is before every operation, or a copy of one. */
  notebook(copyOf?: string): string {
    this.count += 1
    const folder = join(this.base, String(this.count))
    if (copyOf === undefined) addFiles(folder, before)
    else cpSync(copyOf, folder, { recursive: true })
    return folder
  }

  /** Does an operation once per fault, each on a notebook of its own. */
  fail(operation: string, faults: readonly Fault[]): Outcome[] {
    const jobs = faults.map((fault) => ({ folder: this.notebook(), operation, fault }))
    return this.run(jobs).outcomes
  }

  /** Kills the process before its k-th call; `null` when it made fewer calls than that. */
  kill(operation: string, at: number, folder = this.notebook()): string | null {
    const { signal } = this.run([{ folder, operation, fault: { at, code: 'SIGKILL' } }])
    return signal === 'SIGKILL' ? folder : null
  }

  /** Does an operation where no file may grow beyond a few kB: a long write is cut short first. */
  limit(operation: string, folder: string): Outcome | undefined {
    const fault = { at: Number.MAX_SAFE_INTEGER, code: 'none' }
    const shell = ['sh', '-c', 'ulimit -f 8 && exec "$@"', 'sh']
    return this.run([{ folder, operation, fault }], shell).outcomes[0]
  }

  private run(
    jobs: readonly object[],
    shell: readonly string[] = [],
  ): { outcomes: Outcome[]; signal: string | null } {
    const child = resolve(import.meta.dirname, 'fault-child.mjs')
    const [command, ...rest] = [...shell, process.execPath, child, this.module]
    const { stdout, stderr, signal } = spawnSync(command, rest, {
      encoding: 'utf8',
      input: JSON.stringify(jobs),
      maxBuffer: 100_000_000,
    })
    if (stderr !== '') throw new Error(stderr)
    const lines = stdout.split('\n').filter((line) => line !== '')
    return { outcomes: lines.map((line) => JSON.parse(line) as Outcome), signal }
  }
}
