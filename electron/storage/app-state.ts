import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { themeSchema, type RecentNotebook, type Theme } from '../../shared/ipc/contract'
import { AppError } from '../../shared/model/failure'
import { instantSchema } from '../../shared/model/primitives'
import { DurableJson } from './json-file'
import { putAside } from './put-aside'
import { makeFolder } from './safe-path'
import { sweepTemporaries, temporariesIn } from './sweep'
import { WrongContent } from './wrong-content'

const mostRecents = 12
const fileName = 'app-state.json'

const appStateSchema = z.looseObject({
  format: z.literal(1),
  theme: themeSchema.default('system'),
  recents: z
    .array(z.looseObject({ folder: z.string(), name: z.string(), openedAt: instantSchema }))
    .default([]),
  /** Folders outside of any notebook in which a file is being written. */
  writing: z.array(z.string()).default([]),
})
type AppState = z.infer<typeof appStateSchema>

/** The theme that the user chose last, for the window's first paint; `system` where none is known. */
export async function storedTheme(appStateFolder: string): Promise<Theme> {
  return (await remembered(appStateFolder)).theme
}

/** @throws AppError `storage` */
export function storeTheme(appStateFolder: string, theme: Theme): Promise<void> {
  return update(appStateFolder, (data) => ({ ...data, theme }))
}

/** The notebooks opened last, newest first; one that is not there any more is marked, not dropped. */
export async function recentNotebooks(appStateFolder: string): Promise<RecentNotebook[]> {
  const { recents } = await remembered(appStateFolder)
  return recents.map(({ folder, name, openedAt }) => ({
    folder,
    name,
    openedAt,
    isMissing: !existsSync(folder),
  }))
}

/** @throws AppError `storage` */
export function rememberNotebook(
  appStateFolder: string,
  opened: { readonly folder: string; readonly name: string; readonly openedAt: string },
): Promise<void> {
  return update(appStateFolder, (data) => {
    const others = data.recents.filter(({ folder }) => folder !== opened.folder)
    return { ...data, recents: [{ ...opened }, ...others].slice(0, mostRecents) }
  })
}

/** @throws AppError `storage` */
export function forgetNotebook(appStateFolder: string, folder: string): Promise<void> {
  return update(appStateFolder, (data) => ({
    ...data,
    recents: data.recents.filter((recent) => recent.folder !== folder),
  }))
}

/** Folders outside of any notebook in which this process is writing a file. */
const writingNow = new Set<string>()

/**
 * Does something that writes a file into a folder outside of any notebook. Should the program be
 * killed meanwhile, what it left there is taken away when it next remembers something.
 */
export async function whileWritingIn<T>(
  appStateFolder: string,
  folder: string,
  act: () => Promise<T>,
): Promise<T> {
  writingNow.add(folder)
  // What cannot be noted is no reason not to write.
  await update(appStateFolder, (data) => data).catch(() => undefined)
  try {
    return await act()
  } finally {
    writingNow.delete(folder)
    await update(appStateFolder, (data) => data).catch(() => undefined)
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time, or of two things to remember one would be forgotten. */
function update(appStateFolder: string, change: (data: AppState) => AppState): Promise<void> {
  const turn = last.then(async () => {
    const state = await readAppState(appStateFolder)
    const folders = [...new Set([...state.data.writing, ...writingNow])]
    sweepTemporaries([appStateFolder, ...folders].flatMap(temporariesIn))
    const isStillNeeded = (each: string) => writingNow.has(each) || temporariesIn(each).length > 0
    state.data = { ...change(state.data), writing: folders.filter(isStillNeeded) }
    await makeFolder(appStateFolder)
    await state.write()
  })
  last = turn.catch(() => undefined)
  return turn
}

/**
 * What the program remembers for itself.
 * @throws AppError `storage` when it cannot be read now: it must not be written over then.
 */
async function readAppState(appStateFolder: string): Promise<Low<AppState>> {
  const file = join(appStateFolder, fileName)
  const state = new Low(new DurableJson(file, appStateSchema, fileName), nothingRemembered())
  try {
    await state.read()
  } catch (error) {
    const isNewer = error instanceof AppError && error.code === 'newer-format'
    if (!isNewer && !(error instanceof WrongContent)) throw error
    await putAside(file)
  }
  return state
}

/** The same to look at: what cannot be read keeps the program from nothing. */
async function remembered(appStateFolder: string): Promise<AppState> {
  try {
    return (await readAppState(appStateFolder)).data
  } catch {
    return nothingRemembered()
  }
}

function nothingRemembered(): AppState {
  return appStateSchema.parse({ format: 1 })
}
