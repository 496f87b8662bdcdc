import type { NotebookSettings } from '../ipc/views'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { usualRetention, retentionOf } from '../model/retention'
import type { NotebookState } from '../notebook/state'
import { isSame } from '../markdown/same-value'
import { say } from '../words/words'

/** The settings of a notebook, with what applies where it says nothing. */
export function settingsOf({ manifest }: Pick<NotebookState, 'manifest'>): NotebookSettings {
  const { allDays, dailyDays } = retentionOf(manifest.settings)
  return { history: { allDays, dailyDays } }
}

/**
 * Changes the settings of a notebook. What other programs keep there stays, and what is as usual is
 * left out, so that a notebook says only what is its own.
 * @param seen what the form showed that they were changed in.
 * @throws AppError `conflict` when somebody else changed them meanwhile.
 */
export function setSettings(
  state: NotebookState,
  { history }: NotebookSettings,
  seen: NotebookSettings,
): Change {
  if (!isSame(settingsOf(state), seen)) {
    throw new AppError('conflict', say('settings:changedMeanwhile'))
  }
  const { history: before, ...others } = state.manifest.settings
  const known = typeof before === 'object' && before !== null ? before : {}
  const isUsual = isSame(history, usualRetention) && Object.keys(known).length <= 2
  const after = isUsual ? others : { ...others, history: { ...known, ...history } }
  const name = say('settings:change')
  if (isSame(state.manifest.settings, after)) return { name, edits: [] }
  const edit = { before: state.manifest.settings, after }
  return { name, edits: [{ kind: 'settings', file: 'notebook.json', ...edit }] }
}
