import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, networkInterfaces, uptime, userInfo } from 'node:os'
import { sha256Of } from './content-hash'

/** This computer and the person at it, as others are told. */
export interface Machine {
  readonly host: string
  /** Empty where the system does not know who it is. */
  readonly user: string
  /** Tells this computer from another one of the same name. */
  readonly fingerprint: string
  /** When the system was started, milliseconds since 1970 by its clock of now. */
  readonly startedMs: number
}

/** Asked anew each time, because the clock may have been set since. */
export function thisMachine(): Machine {
  return {
    host: hostname(),
    user: userName(),
    fingerprint,
    startedMs: Date.now() - uptime() * 1000,
  }
}

/**
 * Whether a process of this number runs on this computer; one of another user counts too.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Where processes are numbered anew, as in a container, another process has the same number. */
const fingerprint = sha256Of(
  [hostname(), machineId(), quietly(() => readlinkSync('/proc/self/ns/pid'))].join('\n'),
).slice(0, 16)

function machineId(): string {
  const id = quietly(() => readFileSync('/etc/machine-id', 'utf8').trim())
  return id === '' ? firstAddress() : id
}

/** The lowest address of its network cards. A card that comes or goes makes it another computer. */
function firstAddress(): string {
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? [])
  const addresses = cards.flatMap(({ internal, mac }) => (internal ? [] : [mac]))
  return addresses.sort()[0] ?? ''
}

function quietly(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
