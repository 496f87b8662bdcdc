import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs a command of the system.
 * @throws Error with its own words when it fails.
 */
export function system(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`)
}

const mounted = new Set<string>()
// Whatever ends the run, nothing stays mounted.
process.prependListener('exit', () => mounted.forEach(unmount))

/** Mounts something at a folder, which is made. */
export function mount(at: string, ...args: readonly string[]): void {
  mkdirSync(at, { recursive: true })
  system('mount', ...args, at)
  mounted.add(at)
}

/** Unmounts; what is still held for a moment is let go when it is free. */
export function unmount(at: string): void {
  mounted.delete(at)
  if (spawnSync('umount', [at]).status !== 0) system('umount', '-l', at)
}

/** Why nothing can be mounted here; `null` where it can. */
export function whyNoMounts(): string | null {
  if (process.platform !== 'linux') return 'mounts are tried on Linux only'
  if (process.getuid?.() !== 0) return 'only root may mount'
  const folder = mkdtempSync(join(tmpdir(), 'attache-mount-'))
  try {
    mount(folder, '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs')
    unmount(folder)
    return null
  } catch {
    return 'this machine does not let root mount'
  } finally {
    rmdirSync(folder)
  }
}

/** Why no image can be mounted here; `null` where it can. */
export function whyNoImages(): string | null {
  const lack = whyNoMounts()
  if (lack !== null) return lack
  const { status } = spawnSync('losetup', ['-f'])
  return status === 0 ? null : 'there are no loop devices'
}

/** Whether a program of the system is there. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}
