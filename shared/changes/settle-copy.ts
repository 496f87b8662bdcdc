import { setFields, splitFrontMatter } from '../markdown/front-matter'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { copiedFrom } from '../notebook/copies'
import { recordsInOrder } from '../notebook/records'
import type { NotebookState } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'

/** Which text stays of a record and its second version that a sync program made. */
export type KeptText = 'original' | 'copy' | 'both'

/**
 * Settles what becomes of a second version: it goes to the trash, its text takes the place of the
 * record's, or it becomes a record of its own. One change, which can be taken back.
 * @param path of the second version.
 * @throws AppError `not-found` when it is none any more, or the record is gone.
 */
export function settleCopy(
  state: NotebookState,
  making: Making,
  path: string,
  kept: KeptText,
): Change {
  const draft = new Draft(state, making)
  const copy = draft.record(path)
  const original = copiedFrom(state.records, path)
  if (original === null) throw new AppError('not-found', say('changes:copy.none', { path }))
  const { id, title } = draft.record(original)
  if (kept === 'both') {
    const isSame = copy.id !== null && recordsInOrder(state).some(isOther(copy.path, copy.id))
    const own = isSame ? setFields(copy.text, { id: making.newId() }) : copy.text
    draft.write(freePathBeside(state, original), own)
  }
  if (kept === 'copy') {
    // Whatever the copy says of itself, claims and relations refer to the record that stays.
    const isOwn = id === null || splitFrontMatter(copy.text).data.id === id
    draft.write(original, isOwn ? copy.text : setFields(copy.text, { id }))
  }
  draft.write(path, null)
  return draft.change(say(`changes:copy.${kept}`, { title }))
}

function isOther(path: string, id: string) {
  return (record: { readonly path: string; readonly id: string | null }) =>
    record.path !== path && record.id === id
}

/** "Name, second version.md", with a number where that is taken. */
function freePathBeside(state: NotebookState, original: string): string {
  const taken = new Set([...state.records.keys()].map(foldName))
  const stem = say('changes:copy.name', { title: original.replace(/\.md$/i, '') })
  for (let number = 1; ; number++) {
    const place = number === 1 ? `${stem}.md` : `${stem} ${number}.md`
    if (!taken.has(foldName(place))) return place
  }
}
