import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this computer can tell what a program asks of its kernel. */
export const canTrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

/** A program that runs under strace, which writes down whom it speaks to. */
export interface Tracer {
  /** Starts the program; it takes the same arguments. */
  readonly program: string
  /** Every call that names an address of the network, as strace writes it. */
  readonly networkCalls: () => string[]
  /** Whether it wrote down anything at all. */
  readonly hasTraced: () => boolean
  readonly remove: () => void
}

export function traced(program: string): Tracer {
  const folder = mkdtempSync(join(tmpdir(), 'attache-traced-'))
  const script = join(folder, 'traced')
  const trace = join(folder, 'trace')
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f -qq -o '${trace}' -e ${calls} '${program}' "$@"\n`,
  )
  chmodSync(script, 0o755)
  const lines = () => (existsSync(trace) ? readFileSync(trace, 'utf8').split('\n') : [])
  return {
    program: script,
    networkCalls: () => lines().filter((line) => /\bAF_INET6?\b/.test(line)),
    hasTraced: () => lines().some((line) => line.includes('AF_UNIX')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Runs a script of Node to its end. */
export function run({ program }: Tracer, script: string): void {
  execFileSync(program, ['-e', script])
}
