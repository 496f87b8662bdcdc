import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs a command of the system.
 * @throws Error with its own words when it fails.
 */
export function system(command: string, ...args: readonly string[]): void {
  answerOf(command, ...args)
}

function answerOf(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`)
  return stdout.trim()
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

/** A file system that does not tell upper from lower case, and how an image of it is made and mounted. */
export interface CaselessDisk {
  readonly name: string
  readonly make: readonly string[]
  readonly mounting: (device: string, at: string) => readonly string[]
}

/** File systems of other systems, by programs that run beside the kernel. */
export const caselessDisks: readonly CaselessDisk[] = [
  {
    name: 'exFAT',
    make: ['mkfs.exfat'],
    mounting: (device, at) => ['mount.exfat-fuse', device, at],
  },
  {
    name: 'NTFS with the names of Windows',
    make: ['mkntfs', '-q', '-F'],
    mounting: (device, at) => ['lowntfs-3g', '-o', 'ignore_case,windows_names', device, at],
  },
]

/**
 * Makes an empty disk of a kind and mounts it at a folder.
 * @returns the function that takes it away again.
 * @throws Error with the system's own words.
 */
export function mountCaseless({ make, mounting }: CaselessDisk, at: string): () => void {
  const [tool = '', ...options] = make
  const image = `${at}.img`
  system('truncate', '-s', '64M', image)
  system(tool, ...options, image)
  const device = answerOf('losetup', '-f', '--show', image)
  const release = () => {
    if (mounted.has(at)) unmount(at)
    system('losetup', '-d', device)
  }
  try {
    mkdirSync(at, { recursive: true })
    const [command = '', ...rest] = mounting(device, at)
    system(command, ...rest)
    mounted.add(at)
    return release
  } catch (error) {
    release()
    throw error
  }
}

/** Whether a program of the system is there. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}
