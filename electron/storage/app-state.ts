import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { themeSchema, type RecentNotebook, type Theme } from '../../shared/ipc/contract'
import { AppError } from '../../shared/model/failure'
import { instantSchema } from '../../shared/model/primitives'
import { moveDurably } from './durable-names'
import { DurableJson } from './json-file'
import { makeFolder } from './safe-path'

const mostRecents = 12
const fileName = 'app-state.json'

const appStateSchema = z.looseObject({
  format: z.literal(1),
  theme: themeSchema.default('system'),
  recents: z
    .array(z.looseObject({ folder: z.string(), name: z.string(), openedAt: instantSchema }))
    .default([]),
})
type AppState = z.infer<typeof appStateSchema>

/** The theme that the user chose last, for the window's first paint; `system` where none is known. */
export async function storedTheme(appStateFolder: string): Promise<Theme> {
  return (await readAppState(appStateFolder)).data.theme
}

/** @throws AppError `storage` */
export function storeTheme(appStateFolder: string, theme: Theme): Promise<void> {
  return update(appStateFolder, (data) => ({ ...data, theme }))
}

/** The notebooks opened last, newest first; one that is not there any more is marked, not dropped. */
export async function recentNotebooks(appStateFolder: string): Promise<RecentNotebook[]> {
  const { data } = await readAppState(appStateFolder)
  return data.recents.map(({ folder, name, openedAt }) => ({
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

let last: Promise<unknown> = Promise.resolve()

/** One at a time, or of two things to remember one would be forgotten. */
function update(appStateFolder: string, change: (data: AppState) => AppState): Promise<void> {
  const turn = last.then(async () => {
    const state = await readAppState(appStateFolder)
    state.data = change(state.data)
    await makeFolder(appStateFolder)
    await state.write()
  })
  last = turn.catch(() => undefined)
  return turn
}

async function readAppState(appStateFolder: string): Promise<Low<AppState>> {
  const file = join(appStateFolder, fileName)
  const state = new Low<AppState>(
    new DurableJson(file, appStateSchema, fileName),
    appStateSchema.parse({ format: 1 }),
  )
  try {
    await state.read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Only what the program remembers for itself: it is put aside, and begins anew.
    const aside = `${file}.corrupt-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    await moveDurably(file, aside).catch(() => undefined)
  }
  return state
}
