import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'

const projectRoot = resolve(import.meta.dirname, '../..')

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Electron that the tests start. */
    electron: string
  }
}

/** Before all tests: there must be a build, and an Electron to run it. */
export default function prepare(project: TestProject): void {
  if (!existsSync(join(projectRoot, 'out/main/main.cjs'))) {
    throw new Error('The app is not built. Run: npm run build')
  }
  project.provide('electron', process.env.ATTACHE_ELECTRON ?? findElectron())
}

function findElectron(): string {
  const script = join(projectRoot, 'electron/launch/runtime.mjs')
  const answer: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  return z.object({ executable: z.string() }).parse(answer).executable
}
