import { execFileSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { onTestFinished } from 'vitest'

/**
 * Makes a file or folder that this process may read but not write. For root, whom rights do not
 * stop, it is made immutable.
 * @returns the function that takes the protection away; it is also taken away after the test.
 */
export function protect(path: string): () => void {
  const isRoot = process.getuid?.() === 0
  const { mode } = statSync(path)
  const set = (isProtected: boolean) => {
    if (isRoot) execFileSync('chattr', [isProtected ? '+i' : '-i', path])
    else chmodSync(path, isProtected ? mode & ~0o222 : mode)
  }
  set(true)
  const free = () => set(false)
  onTestFinished(free)
  return free
}
