import { existsSync, readdirSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/model/failure'
import { currentFormat } from '../../shared/model/manifest'
import { instantSchema, recordPathSchema, sha256Schema } from '../../shared/model/primitives'
import { sha256Of } from './content-hash'
import { removeDurably } from './durable-names'
import { ownerOnly, writeDurably } from './durable-write'
import { DurableJson } from './json-file'
import { putAside } from './put-aside'
import { makeFolder } from './safe-path'
import { sweepTemporaries, temporariesIn } from './sweep'
import { WrongContent } from './wrong-content'

const keptTextSchema = z.strictObject({
  format: z.literal(currentFormat),
  /** Real path of the notebook's folder, and the notebook's id, by which it is known if it moved. */
  folder: z.string().min(1),
  notebook: z.string(),
  path: recordPathSchema,
  /** The record's id, by which it is known if its file was renamed; `null` where it has none. */
  id: z.string().nullable(),
  title: z.string(),
  /** The unsaved text; line ends are LF. */
  body: z.string(),
  /** The text and the file that it was typed over. */
  base: z.strictObject({ body: z.string(), fileSha256: sha256Schema }),
  keptAt: instantSchema,
})

/**
 * An unsaved text as it is kept outside the notebook until it is saved: in the program's own folder,
 * because the notebook's disk may be the one that refuses.
 */
export type KeptText = Omit<z.infer<typeof keptTextSchema>, 'format'>

/** By what a notebook is known. */
export interface NotebookName {
  readonly folder: string
  readonly id: string
}

/**
 * Keeps an unsaved text durably, in place of what was kept of the same record.
 * @throws AppError `storage`
 */
export async function keepText(appStateFolder: string, text: KeptText): Promise<void> {
  const folder = folderOf(appStateFolder, text.folder)
  await makeFolder(folder)
  await chmod(recoveryFolder(appStateFolder), 0o700)
  const content = JSON.stringify(keptTextSchema.parse({ format: currentFormat, ...text }))
  await writeDurably(join(folder, fileOf(text.path)), `${content}\n`, text.path, {
    newMode: ownerOnly,
  })
}

/**
 * Forgets what was kept of a record; nothing may have been.
 * @throws AppError `storage`
 */
export async function dropText(
  appStateFolder: string,
  { folder, path }: Pick<KeptText, 'folder' | 'path'>,
): Promise<void> {
  const file = join(folderOf(appStateFolder, folder), fileOf(path))
  if (existsSync(file)) await removeDurably(file)
}

/** What is kept of a notebook, and the files that could not be read and were put aside. */
export interface KeptTexts {
  readonly texts: readonly KeptText[]
  /** Real paths. */
  readonly damaged: readonly string[]
}

/**
 * Everything that is kept of a notebook, also from before its folder was moved. What cannot be read
 * is put aside untouched and never keeps the rest from coming back.
 */
export async function keptTexts(
  appStateFolder: string,
  notebook: NotebookName,
): Promise<KeptTexts> {
  const texts: KeptText[] = []
  const damaged: string[] = []
  for (const folder of foldersIn(recoveryFolder(appStateFolder))) {
    sweepTemporaries(temporariesIn(folder))
    for (const name of namesIn(folder).filter((one) => one.endsWith('.json'))) {
      const file = join(folder, name)
      const text = await readKept(file, damaged)
      if (text && isOf(text, notebook)) texts.push(text)
    }
  }
  return { texts, damaged }
}

async function readKept(file: string, damaged: string[]): Promise<KeptText | null> {
  try {
    return await new DurableJson(file, keptTextSchema, file).read()
  } catch (error) {
    // A newer program will read its own file again.
    if (error instanceof AppError && error.code === 'newer-format') return null
    const isWrong = error instanceof WrongContent
    damaged.push(isWrong ? await putAside(file).catch(() => file) : file)
    return null
  }
}

/** A copy of a notebook has its id too; only where the old folder is gone, the notebook was moved. */
function isOf(text: KeptText, { folder, id }: NotebookName): boolean {
  return text.folder === folder || (text.notebook === id && !existsSync(text.folder))
}

function recoveryFolder(appStateFolder: string): string {
  return join(appStateFolder, 'recovery')
}

function folderOf(appStateFolder: string, notebookFolder: string): string {
  return join(recoveryFolder(appStateFolder), sha256Of(notebookFolder).slice(0, 32))
}

function fileOf(path: string): string {
  return `${sha256Of(path).slice(0, 32)}.json`
}

function foldersIn(folder: string): string[] {
  return namesIn(folder).map((name) => join(folder, name))
}

/** No folder, or one that may not be read, holds nothing that can come back. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
