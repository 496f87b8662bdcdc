import { hostname } from 'node:os'
import { sha256Of } from './content-hash'
import { isAlive } from './machine'

const prefix = '.attache-tmp-'
const host = sha256Of(hostname()).slice(0, 8)
const form = /^\.attache-tmp-(\d+)-([0-9a-f]{8})-/
let made = 0

/** A new name for a file that is being written: it says which process on which computer writes it. */
export function temporaryName(): string {
  made += 1
  return `${prefix}${process.pid}-${host}-${Date.now().toString(36)}-${made}`
}

export function isTemporaryName(name: string): boolean {
  return name.startsWith(prefix)
}

/**
 * Whether nobody can still be writing the temporary file of this name. A process of another
 * computer cannot be asked, so its files count as abandoned only when they are a day old.
 * @param ageMs how long ago the file was changed.
 */
export function isAbandoned(name: string, ageMs: number): boolean {
  const [, pid, writer] = form.exec(name) ?? []
  if (pid === undefined || writer !== host) return ageMs > 24 * 60 * 60 * 1000
  return Number(pid) === process.pid || !isAlive(Number(pid))
}
