import type { Snapshot } from '../../shared/ipc/views'
import { AppError } from '../../shared/model/failure'
import { makeSnapshot } from '../../shared/notebook/snapshot'
import { say } from '../../shared/words/words'
import { sha256Of } from '../storage/content-hash'
import { findNotebookFolder } from '../storage/notebook-folder'
import { NotebookLock } from '../storage/notebook-lock'
import { openNotebook, type OpenedNotebook } from '../storage/open-notebook'
import type { Outcome } from './command'

/**
 * Opens a notebook to tell something of it. Files that cannot be read are named beside the result,
 * which is then not the whole truth.
 */
export async function tellOf(
  folder: string,
  tell: (opened: OpenedNotebook) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openNotebook(folder, new Date())
  const outcome = await tell(opened)
  const notices = [...opened.state.damage.map(({ message }) => message), ...(outcome.notices ?? [])]
  return { ...outcome, notices }
}

/**
 * Opens a notebook to change it, and keeps others from changing it meanwhile.
 * @throws AppError `read-only` when its folder may not be written to or somebody else has it open.
 */
export async function changeIn(
  folder: string,
  at: Date,
  change: (opened: OpenedNotebook) => Promise<Outcome>,
): Promise<Outcome> {
  const root = findNotebookFolder(folder)
  const lock = await NotebookLock.open(root, { program: say('cli:program'), isBrief: true })
  try {
    await lock.lookPatiently()
    const opened = await openNotebook(root, at, lock)
    if (opened.readOnly) throw new AppError('read-only', opened.readOnly.message)
    await lock.ensure()
    return await change(opened)
  } finally {
    await lock.release()
  }
}

/** The lists of an opened notebook, as the window shows them. */
export function snapshotOf({ root, state, readOnly }: OpenedNotebook): Snapshot {
  const meta = { revision: 0, folder: root, readOnly, undo: null, redo: null, undoId: null }
  return makeSnapshot(state, meta, sha256Of)
}
