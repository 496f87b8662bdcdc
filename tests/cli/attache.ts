import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { makeFolder } from '../storage/support/folder'
import { bundle } from '../support/bundle.mjs'

/** What a run of the program left behind. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * The real command line, bundled once for the tests of a file and run by plain Node in a process of
 * its own.
 */
export function theProgram(): (...argv: string[]) => Promise<Run> {
  let folder = ''
  let program = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-cli-'))
    program = await bundle('electron/cli.ts', folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (...argv) =>
    new Promise((done) => {
      const child = execFile(process.execPath, [program, ...argv], (_, stdout, stderr) =>
        done({ code: child.exitCode, stdout, stderr }),
      )
    })
}

/** The document that a run printed; standard output must hold nothing else. */
export function documentOf({ stdout }: { readonly stdout: string }): unknown {
  return JSON.parse(stdout) as unknown
}

/** A copy of a folder of `data/` that may be changed. */
export function copyOf(name: 'sample-notebook' | 'empty-notebook'): string {
  const folder = makeFolder()
  cpSync(resolve(import.meta.dirname, '../../data', name), folder, { recursive: true })
  return folder
}
