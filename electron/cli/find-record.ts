import { AppError } from '../../shared/model/failure'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { resolveTitle, titleIndex } from '../../shared/notebook/titles'
import { say } from '../../shared/words/words'

/**
 * The record that a user means by a title, citation key, alias or path.
 * @throws AppError `not-found`, or `invalid` when it may be several.
 */
export function findRecord(state: NotebookState, name: string): RecordFile {
  const [record, ...others] = recordsCalled(state, name)
  if (record === undefined) throw new AppError('not-found', say('cli:find.missing', { name }))
  if (others.length > 0) throw ambiguous(name, [record, ...others])
  return record
}

/**
 * The dossier that a user means, even where a note or card is called the same.
 * @throws AppError `not-found`, or `invalid` when it may be several.
 */
export function findDossier(state: NotebookState, name: string): RecordFile {
  const [dossier, ...others] = recordsCalled(state, name).filter(({ kind }) => kind === 'dossier')
  if (dossier === undefined) throw new AppError('not-found', say('cli:find.noDossier', { name }))
  if (others.length > 0) throw ambiguous(name, [dossier, ...others])
  return dossier
}

function recordsCalled(state: NotebookState, name: string): RecordFile[] {
  const record = state.records.get(name)
  if (record) return [record]
  const resolution = resolveTitle(titleIndex(state), name, '')
  const paths =
    resolution.state === 'ambiguous'
      ? resolution.paths
      : resolution.state === 'resolved'
        ? [resolution.path]
        : []
  return paths.flatMap((path) => state.records.get(path) ?? [])
}

function ambiguous(name: string, records: readonly RecordFile[]): AppError {
  const candidates = records.map(({ path }) => path).join(', ')
  return new AppError('invalid', say('cli:find.ambiguous', { name, candidates }))
}
