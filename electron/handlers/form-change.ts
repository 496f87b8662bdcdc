import type { Making } from '../../shared/changes/draft'
import { FormConflict } from '../../shared/changes/form-edit'
import type { Change, CollectionPath, Item, ItemEdit } from '../../shared/model/change'
import { AppError } from '../../shared/model/failure'
import { makeRecordFile } from '../../shared/notebook/record-file'
import type { NotebookState } from '../../shared/notebook/state'
import { CollectionFile } from '../storage/collection-file'
import { keepVersion, type VersionToKeep } from '../storage/history'
import type { Session } from './session'

/**
 * Makes the change that a form asks for. Where another program was quicker, it is brought onto what is
 * there now; where both changed the same, nothing is written and both become versions.
 * @throws AppError `conflict` then, with a sentence that says what stands where.
 */
export async function changeByForm(
  session: Session,
  make: (state: NotebookState, making: Making) => Change,
): Promise<null> {
  const change = () => session.change((state, making) => ({ change: make(state, making) }))
  try {
    await change().catch((error: unknown) => {
      const isNews = error instanceof AppError && error.code === 'conflict'
      if (!isNews || error instanceof FormConflict) throw error
      // The file is not what was known of it. By now it was read again.
      return change()
    })
  } catch (error) {
    if (error instanceof FormConflict) await keepBoth(session, error.wanted)
    throw error
  }
  return null
}

/** What is there and what the form wanted become versions: whichever is given up can be brought back. */
function keepBoth(session: Session, wanted: Change): Promise<void> {
  return session.withNotebook(async ({ root, readOnly }, at) => {
    if (readOnly) return
    for (const version of await versionsIn(root, wanted)) await keepVersion(root, version, at)
  })
}

async function versionsIn(root: string, { edits }: Change): Promise<VersionToKeep[]> {
  const versions: VersionToKeep[] = []
  for (const edit of edits) {
    if (edit.kind === 'item') versions.push(...(await collectionTexts(root, edit)))
    else if (edit.kind === 'file') versions.push(...fileTexts(edit.path, [edit.before, edit.after]))
  }
  return versions
}

function fileTexts(path: string, texts: readonly (string | null)[]): VersionToKeep[] {
  return texts.flatMap((text) => {
    if (text === null) return []
    return [
      { path, id: makeRecordFile(path, text, '').record.id, text, cause: 'conflict' as const },
    ]
  })
}

async function collectionTexts(root: string, edit: ItemEdit): Promise<VersionToKeep[]> {
  const path: CollectionPath = edit.file
  const file = await CollectionFile.read(root, path)
  const now = file.text()
  file.put(new Map<string, Item | null>([[edit.id, edit.after]]))
  return [now, file.text()].map((text) => ({ path, id: null, text, cause: 'conflict' as const }))
}
