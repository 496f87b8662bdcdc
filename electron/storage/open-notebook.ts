import { join } from 'node:path'
import type { ReadOnly } from '../../shared/ipc/views'
import { AppError } from '../../shared/model/failure'
import type { Problem } from '../../shared/model/problem'
import type { NotebookState } from '../../shared/notebook/state'
import { migrations, type Migration } from '../../shared/notebook/migrations'
import { say } from '../../shared/words/words'
import type { FileStamps } from './file-stamp'
import { finishChanges } from './finish-changes'
import { listJournals } from './journal'
import { lostTexts } from './lost-texts'
import { readManifest } from './manifest-file'
import { migrateNotebook } from './migrate'
import type { NotebookLock } from './notebook-lock'
import { findNotebookFolder, isWritable } from './notebook-folder'
import { readNotebook } from './read-notebook'
import { scanFolder } from './scan'
import { sweepTemporaries, temporariesBelow, temporariesIn } from './sweep'
import { whoHolds } from './who-holds'
import { inWriteTurn, isTurnTaken } from './write-turn'

/** A notebook as it was when its folder was read. */
export interface OpenedNotebook {
  /** Real path of the folder. */
  readonly root: string
  readonly state: NotebookState
  /** `null` when it can be changed. */
  readonly readOnly: ReadOnly | null
  /** What the files of the records were like when they were read. */
  readonly stamps: FileStamps
}

/**
 * Opens a folder. Not a byte in it is changed, unless the program was killed in the middle of a
 * change: then the change is finished, and what it left behind is removed. While somebody else has
 * the notebook, what looks interrupted is their work, and is left alone.
 * @param lock ours, for whoever wants to change the notebook.
 * @param steps by which a notebook of an older format is brought to the one of now.
 * @throws AppError `not-found`, `not-a-notebook`, `newer-format` or `storage`, with a sentence.
 */
export async function openNotebook(
  folder: string,
  at: Date,
  lock: NotebookLock | null = null,
  steps: readonly Migration[] = migrations,
): Promise<OpenedNotebook> {
  const root = findNotebookFolder(folder)
  const known = await readManifest(root, at)
  const finished = await finishUnlessHeld(root, at, lock)
  const migrated = 'reason' in finished ? [] : await migrateNotebook(root, at, steps)
  const manifest = migrated.length > 0 ? await readManifest(root, at) : known
  const scan = await scanFolder(root)
  const stamps: FileStamps = new Map()
  const state = await withLostTexts(root, await readNotebook(root, manifest, scan, stamps))
  if ('reason' in finished) return { root, state, readOnly: finished, stamps }
  const left = scan.temporaries.map((path) => join(root, path))
  const ours = temporariesIn(join(root, '.attache'))
  const below = ['journal', 'history'].flatMap((name) =>
    temporariesBelow(join(root, '.attache', name)),
  )
  sweepTemporaries([...left, ...ours, ...below])
  return {
    root,
    readOnly: null,
    stamps,
    state: { ...state, damage: [...migrated, ...finished, ...state.damage] },
  }
}

/** A file whose text is lost is told once, with what can be done about it. */
async function withLostTexts(root: string, state: NotebookState): Promise<NotebookState> {
  const lost = await lostTexts(root, state)
  const isTold = (path: string) => lost.some(({ where }) => where.path === path)
  const others = state.damage.filter(({ where }) => !isTold(where.path))
  return lost.length === 0 ? state : { ...state, damage: [...lost, ...others] }
}

async function finishUnlessHeld(
  root: string,
  at: Date,
  lock: NotebookLock | null,
): Promise<Problem[] | ReadOnly> {
  if (!isWritable(root)) return readOnly('folder')
  const held = lock ? lock.readOnly : heldByOthers(root)
  return held ?? finishIfPossible(root, at)
}

function heldByOthers(root: string): ReadOnly | null {
  const holding = whoHolds(root)
  return holding.state === 'held' ? holding.by : null
}

/** A notebook whose interrupted change cannot be finished now is shown, but must not be changed. */
async function finishIfPossible(root: string, at: Date): Promise<Problem[] | ReadOnly> {
  try {
    const isLeft = listJournals(root).length > 0 || isTurnTaken(root)
    return isLeft ? await inWriteTurn(root, () => finishChanges(root, at)) : []
  } catch (error) {
    if (error instanceof AppError && error.code === 'storage') return readOnly('unfinished')
    throw error
  }
}

function readOnly(reason: 'folder' | 'unfinished'): ReadOnly {
  return { reason, message: say(`storage:readOnly.${reason}`), canTakeOver: false }
}
