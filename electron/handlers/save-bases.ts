import type { Change } from '../../shared/model/change'
import { renamedPaths } from '../../shared/notebook/renamed-paths'
import { textOf } from '../../shared/notebook/record-text'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { sha256Of } from '../storage/content-hash'

/**
 * Knows on which earlier files a save may be based. When only the front matter of a record changed
 * (it got an identity, an alias), or only its path, the text that an editor holds is still the text
 * of the file, and saving it overwrites nothing.
 */
export class SaveBases {
  /** By path: hashes of earlier files with the body of now. */
  private readonly earlier = new Map<string, Set<string>>()

  /** Whether nothing is lost when a text based on that file replaces the record's body. */
  isSafe(record: RecordFile, baseSha256: string): boolean {
    if (sha256Of(record.text) === baseSha256) return true
    return this.earlier.get(record.path)?.has(baseSha256) ?? false
  }

  /** Takes note of what a change did. */
  follow(before: NotebookState, after: NotebookState, change: Change): void {
    const renamed = renamedPaths(change)
    for (const edit of change.edits) {
      if (edit.kind !== 'file') continue
      const oldPath = renamed.find(({ to }) => to === edit.path)?.from ?? edit.path
      const [old, now] = [before.records.get(oldPath), after.records.get(edit.path)]
      if (!now) continue
      const known = this.earlier.get(oldPath) ?? new Set<string>()
      this.earlier.delete(oldPath)
      if (!old || textOf(old) !== textOf(now)) continue
      this.earlier.set(edit.path, known.add(sha256Of(old.text)))
    }
  }
}
