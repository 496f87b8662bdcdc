import type { Change, CollectionPath, FileEdit, ItemEdit } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { CollectionStep } from './collection-step'
import { FileStep } from './file-step'
import { removeJournal, writeJournal } from './journal'
import { SettingsStep } from './settings-step'
import type { Step } from './step'
import { inWriteTurn } from './write-turn'

/** A change that could be neither finished nor taken back: the notebook must be opened again. */
export class HalfDone extends AppError {
  constructor(change: Change, cause: unknown) {
    super('storage', say('storage:change.halfDone', { name: change.name }), { cause })
    this.name = 'HalfDone'
  }
}

/**
 * Writes a change to disk, wholly or not at all. A change of several files is written down first;
 * if the program is killed while it works, opening the notebook finishes it (`finish-changes.ts`).
 * @param root real path of the notebook's folder.
 * @throws AppError `conflict` when a file is no longer what the change is based on; nothing was
 *   done. AppError `storage` when the disk refused; everything is as before. HalfDone when it is not.
 */
export async function commitChange(root: string, change: Change, at: Date): Promise<void> {
  await inWriteTurn(root, () => commitInTurn(root, change, at))
}

async function commitInTurn(root: string, change: Change, at: Date): Promise<void> {
  const steps = stepsOf(root, change, at)
  for (const step of steps) {
    if ((await step.position()) === 'neither') {
      throw new AppError('conflict', say('storage:change.conflict', { file: step.path }))
    }
  }
  const journal = steps.length > 1 ? await writeJournal(root, change, at) : null
  const begun: Step[] = []
  try {
    for (const step of steps) {
      begun.unshift(step)
      await step.bring('after')
    }
    if (journal !== null) await removeJournal(root, journal)
  } catch (error) {
    await takeBack(root, begun, journal, change)
    throw error
  }
}

/** What a change does, file by file: first those that are written, then those that go. */
export function stepsOf(root: string, change: Change, at: Date): Step[] {
  const fileEdits = change.edits.filter((edit): edit is FileEdit => edit.kind === 'file')
  const itemEdits = new Map<CollectionPath, ItemEdit[]>()
  for (const edit of change.edits) {
    if (edit.kind === 'item') itemEdits.set(edit.file, [...(itemEdits.get(edit.file) ?? []), edit])
  }
  const steps: Step[] = [
    ...fileEdits.map((edit) => new FileStep(root, edit, fileEdits, at)),
    ...change.edits.flatMap((edit) =>
      edit.kind === 'settings' ? [new SettingsStep(root, edit)] : [],
    ),
    ...[...itemEdits].map(([path, edits]) => new CollectionStep(root, path, edits, at)),
  ]
  return [...steps.filter((step) => !step.isRemoval), ...steps.filter((step) => step.isRemoval)]
}

/** Takes back what was done of a change that failed, last step first. */
async function takeBack(
  root: string,
  begun: readonly Step[],
  journal: string | null,
  change: Change,
): Promise<void> {
  try {
    for (const step of begun) {
      if ((await step.position()) === 'after') await step.bring('before')
    }
    if (journal !== null) await removeJournal(root, journal)
  } catch (error) {
    // One file alone is whole, old or new; saving it again brings it in order.
    if (journal !== null) throw new HalfDone(change, error)
  }
}
