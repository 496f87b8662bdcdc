import type { UnsavedText } from '../../shared/ipc/views'
import { textOf } from '../../shared/notebook/record-text'
import { recordById } from '../../shared/notebook/records'
import { fileNameOf, type RecordFile } from '../../shared/notebook/state'
import type { Handlers } from '../ipc/answer'
import { dropText, keepText, keptTexts, type KeptText } from '../storage/recovery'
import type { Desktop } from './desktop'
import type { Session } from './session'

type RecoveryCall = Extract<keyof Handlers, `recovery.${string}`>

/** Keeping what is not saved yet outside the notebook, and bringing it back. */
export function recoveryHandlers(
  session: Session,
  { appStateFolder }: Pick<Desktop, 'appStateFolder'>,
): Pick<Handlers, RecoveryCall> {
  const inTurn = makeQueue()
  return {
    'recovery.keep': ({ folder, path, body, base }) =>
      inTurn(async () => {
        const keptAt = new Date().toISOString()
        const names = namesOf(session, folder, path)
        await keepText(appStateFolder, { folder, path, ...names, body, base, keptAt })
        return { keptAt }
      }),
    'recovery.list': () =>
      inTurn(async () => {
        const notebook = { folder: session.folder(), id: session.state().manifest.id }
        const { texts, damaged } = await keptTexts(appStateFolder, notebook)
        const unsaved: UnsavedText[] = []
        for (const kept of texts) {
          const record = await recordOf(session, kept)
          if (record && textOf(record) === kept.body) await dropText(appStateFolder, kept)
          else unsaved.push(await unsavedText(appStateFolder, notebook.folder, kept, record))
        }
        return { texts: unsaved, damaged: [...damaged] }
      }),
    'recovery.drop': (kept) =>
      inTurn(async () => {
        await dropText(appStateFolder, kept)
        return null
      }),
  }
}

/** By what a text is known again besides its place, as far as its notebook is still open. */
function namesOf(
  session: Session,
  folder: string,
  path: string,
): Pick<KeptText, 'notebook' | 'id' | 'title'> {
  const state = session.isOpen(folder) ? session.state() : null
  const record = state?.records.get(path)
  return {
    notebook: state?.manifest.id ?? '',
    id: record?.id ?? null,
    title: record?.title ?? fileNameOf(path),
  }
}

/** The record as it is on disk now, under its path of then or, if it was renamed, by its id. */
async function recordOf(session: Session, { path, id }: KeptText): Promise<RecordFile | null> {
  try {
    const state = await session.stateWithFresh(path)
    const renamed = id === null ? null : recordById(state, id)
    return state.records.get(path) ?? renamed
  } catch {
    // What cannot be read has lost its place as much as what is gone.
    return null
  }
}

/** The text as the window is told of it; it is kept where the notebook and the record lie now. */
async function unsavedText(
  appStateFolder: string,
  folder: string,
  kept: KeptText,
  record: RecordFile | null,
): Promise<UnsavedText> {
  const path = record?.path ?? kept.path
  if (path !== kept.path || folder !== kept.folder) {
    await keepText(appStateFolder, { ...kept, folder, path })
    await dropText(appStateFolder, kept)
  }
  const { title, body, base, keptAt } = kept
  return { path, title: record?.title ?? title, body, base, keptAt, standing: standingOf(record) }

  function standingOf(now: RecordFile | null): UnsavedText['standing'] {
    if (!now) return 'gone'
    return textOf(now) === base.body ? 'same' : 'changed'
  }
}

/** Runs one thing after the other: of two texts of one record the later one must stay. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
}
