import type { Snapshot } from '../../shared/ipc/views'
import { AppError } from '../../shared/model/failure'
import { makeSnapshot } from '../../shared/notebook/snapshot'
import { sha256Of } from '../storage/content-hash'
import { openNotebook, type OpenedNotebook } from '../storage/open-notebook'
import type { Outcome } from './command'

/**
 * Opens a notebook to tell something of it. Files that cannot be read are named beside the result,
 * which is then not the whole truth.
 */
export async function tellOf(
  folder: string,
  tell: (opened: OpenedNotebook) => Outcome,
): Promise<Outcome> {
  const opened = await openNotebook(folder, new Date())
  return { notices: opened.state.damage.map(({ message }) => message), ...tell(opened) }
}

/**
 * Opens a notebook to change it.
 * @throws AppError `read-only` when its folder may not be written to.
 */
export async function openToChange(folder: string, at: Date): Promise<OpenedNotebook> {
  const opened = await openNotebook(folder, at)
  if (opened.readOnly) throw new AppError('read-only', opened.readOnly.message)
  return opened
}

/** The lists of an opened notebook, as the window shows them. */
export function snapshotOf({ root, state, readOnly }: OpenedNotebook): Snapshot {
  const meta = { revision: 0, folder: root, readOnly, undo: null, redo: null }
  return makeSnapshot(state, meta, sha256Of)
}
