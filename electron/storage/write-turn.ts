import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ulid } from 'ulid'
import { removeIfThere } from './durable-names'
import { makeOwnFolder } from './lock-file'
import { isAlive, thisMachine } from './machine'
import { codeOf } from './storage-failure'
import { temporaryName } from './temporary-name'

/** While it is there, one program is between looking at files and writing them. */
const turnPath = '.attache/writing'

/** Longer than any change takes; only a turn of another computer is ever waited for so long. */
const longestMs = 30_000

/** Whoever takes a turn writes down at once who it is; one that does not was killed. */
const namelessMs = 1_000

/** The turns of this process. */
const own = new Set<string>()

/**
 * Does something to the files of a notebook while no other Attaché writes there: between looking
 * whether a file is as it was read and writing it, nobody else can write it. It lasts moments and,
 * unlike the lock, asks nobody; it counts for programs that ignore the lock. Where it cannot be had
 * because the disk refuses, the work is done without.
 */
export async function inWriteTurn<T>(root: string, work: () => Promise<T>): Promise<T> {
  const turn = await takeTurn(root)
  try {
    return await work()
  } finally {
    if (turn !== null) giveBack(root, turn)
  }
}

/** Whether somebody is writing, or was killed while writing. */
export function isTurnTaken(root: string): boolean {
  return existsSync(join(root, turnPath))
}

async function takeTurn(root: string): Promise<string | null> {
  const turn = `${process.pid} ${thisMachine().fingerprint} ${ulid()}`
  own.add(turn)
  let seen = { turn, sinceMs: 0 }
  for (;;) {
    const outcome = await tryToTake(root, turn)
    if (outcome === 'taken') return turn
    if (outcome === 'refused') {
      own.delete(turn)
      return null
    }
    const other = readTurn(root)
    if (seen.turn !== other) seen = { turn: other, sinceMs: performance.now() }
    const waitedMs = performance.now() - seen.sinceMs
    if (isOver(other) || waitedMs > patienceWith(other)) breakTurn(root, other)
    else await wait(2 + Math.random() * 8)
  }
}

async function tryToTake(root: string, turn: string): Promise<'taken' | 'occupied' | 'refused'> {
  try {
    await makeOwnFolder(root)
    const file = openSync(join(root, turnPath), 'wx')
    try {
      writeSync(file, turn)
    } finally {
      closeSync(file)
    }
    return 'taken'
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'occupied' : 'refused'
  }
}

/** Whose turn it is; empty when it is free again, when it cannot be read, or not written yet. */
function readTurn(root: string): string {
  try {
    return readFileSync(join(root, turnPath)).toString('utf8')
  } catch {
    return ''
  }
}

function patienceWith(turn: string): number {
  return turn === '' ? namelessMs : longestMs
}

/** Whether the process that took it is certainly gone. */
function isOver(turn: string): boolean {
  const [pid, machine] = turn.split(' ')
  if (machine !== thisMachine().fingerprint) return false
  return Number(pid) === process.pid ? !own.has(turn) : !isAlive(Number(pid))
}

/** Takes away a turn that was left behind; one that somebody took meanwhile is put back. */
function breakTurn(root: string, left: string): void {
  const place = join(root, turnPath)
  const aside = join(root, '.attache', temporaryName())
  try {
    renameSync(place, aside)
    if (left !== '' && readFileSync(aside).toString('utf8') !== left) linkSync(aside, place)
  } catch {
    // Somebody else was quicker.
  } finally {
    quietly(() => removeIfThere(aside))
  }
}

function giveBack(root: string, turn: string): void {
  own.delete(turn)
  quietly(() => {
    if (readTurn(root) === turn) removeIfThere(join(root, turnPath))
  })
}

function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // What is left is known by its process, which does not run then.
  }
}
