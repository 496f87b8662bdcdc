import { AppError } from '../../../shared/model/failure'
import { App } from './app'

/** Opens the notebook of a case, does something with it, and closes it again whatever happened. */
export async function withApp<T>(folder: string, act: (app: App) => Promise<T>): Promise<T> {
  const app = new App(folder)
  await app.open()
  try {
    return await act(app)
  } finally {
    await app.close()
  }
}

/**
 * The failure of something that must not be done.
 * @throws Error where it is done, or where it fails in a way that nobody foresaw.
 */
export async function refusalOf(act: Promise<unknown>): Promise<AppError> {
  const failure: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  )
  if (failure === null) throw new Error('It was not refused')
  if (!(failure instanceof AppError) || failure.code === 'unexpected') {
    throw new Error('It failed in a way that nobody foresaw', { cause: failure })
  }
  if (!/[.!?]$/.test(failure.message)) throw new Error(`No sentence: ${failure.message}`)
  return failure
}

/** Resolves when it is so. @throws Error with the complaint where that takes longer than ten seconds. */
export async function until(isSo: () => boolean, complaint: string): Promise<void> {
  const startedAt = performance.now()
  while (!isSo()) {
    if (performance.now() - startedAt > 10_000) throw new Error(complaint)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
