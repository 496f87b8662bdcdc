import type { LinkView } from '../../shared/ipc/views'
import { lineInFile } from '../../shared/notebook/record-text'
import type { NotebookState } from '../../shared/notebook/state'

/** Links with the line of the file in place of the body's: who reads them here has no editor of ours. */
export function inFileLines(state: NotebookState, links: readonly LinkView[]): LinkView[] {
  return links.map((link) => {
    const record = state.records.get(link.from)
    return record ? { ...link, line: lineInFile(record, link.line) } : link
  })
}
