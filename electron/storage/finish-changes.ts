import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Change } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { stepsOf } from './commit-change'
import { flushFolder, moveDurably } from './durable-names'
import { listJournals, readJournal, removeJournal } from './journal'
import { makeFolderOf, realPathInside } from './safe-path'
import type { Step } from './step'
import { storageFailure } from './storage-failure'
import { nameInside } from './trash'
import { WrongContent } from './wrong-content'

/**
 * Finishes the changes that the program was killed in: every file that is still as before is brought
 * to what the change makes of it. A file that is neither was changed by somebody else since; it is
 * left alone, and the journal is kept aside and named in a problem, so that nothing is lost.
 * @throws AppError `storage` when the disk refuses; the journals stay for the next time.
 */
export async function finishChanges(root: string, at: Date): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const journal of listJournals(root)) {
    const inTheWay = await finish(root, journal, at)
    if (inTheWay === null) {
      await removeJournal(root, journal)
    } else {
      const message = say('storage:change.unfinished', {
        file: inTheWay,
        kept: await keepAside(root, journal),
      })
      problems.push({ code: 'file-unreadable', where: { path: inTheWay }, message })
    }
  }
  return problems
}

/** `null` when the change is wholly on disk now, else a file that stood in the way. */
async function finish(root: string, journal: string, at: Date): Promise<string | null> {
  const change = await readQuietly(root, journal)
  if (!change) return journal
  let inTheWay: string | null = null
  for (const step of stepsOf(root, change, at)) {
    const isDone = await finishStep(root, step)
    if (!isDone) inTheWay = step.path
  }
  return inTheWay
}

async function finishStep(root: string, step: Step): Promise<boolean> {
  const position = await step.position().catch(leaveAlone)
  if (position === 'before') return bringOrLeave(step)
  // It was written, but perhaps not flushed when the program was killed.
  if (position === 'after') await flushFolderOf(root, step.path)
  return position !== 'neither'
}

/** Somebody may change the file in this very moment. */
async function bringOrLeave(step: Step): Promise<boolean> {
  try {
    await step.bring('after')
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
}

/** A file whose content is wrong was changed by somebody else; a disk that fails may recover. */
function leaveAlone(error: unknown): 'neither' {
  if (error instanceof WrongContent) return 'neither'
  throw error
}

async function flushFolderOf(root: string, path: string): Promise<void> {
  const folder = dirname(nameInside(root, path))
  try {
    if (existsSync(folder)) await flushFolder(folder)
  } catch (error) {
    throw storageFailure('write', path, error)
  }
}

async function readQuietly(root: string, journal: string): Promise<Change | null> {
  try {
    return await readJournal(root, journal)
  } catch (error) {
    if (error instanceof WrongContent) return null
    throw error
  }
}

/** Returns where the journal lies now. */
async function keepAside(root: string, journal: string): Promise<string> {
  const kept = `.attache/unfinished/${basename(journal)}`
  const target = realPathInside(root, kept)
  await makeFolderOf(target, kept)
  await moveDurably(realPathInside(root, journal), target, journal)
  return kept
}
