import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/model/failure'
import { currentFormat } from '../../shared/model/manifest'
import type { Problem } from '../../shared/model/problem'
import { migratedTexts, type Migration } from '../../shared/notebook/migrations'
import { say } from '../../shared/words/words'
import { makeBackup } from './backup'
import { makeBreather } from './breather'
import { writeDurably } from './durable-write'
import { manifestPath, topCollections } from './notebook-files'
import { readTextFile } from './read-file'
import { existsInside, realPathInside } from './safe-path'
import { scanFolder } from './scan'

const olderManifest = z.looseObject({ format: z.int().max(currentFormat - 1) })

/**
 * Brings a notebook of an older format to the one of now. Before that it is backed up into an archive
 * beside its folder. Its manifest is written last, so that a crash only means beginning again.
 * @param root real path of a folder that may be changed.
 * @returns what the user is to be told; nothing where the format is not an older one, or where no way
 *   leads from it to the one of now.
 * @throws AppError `storage`; the notebook can be opened by the older program then.
 */
export async function migrateNotebook(
  root: string,
  at: Date,
  steps: readonly Migration[],
): Promise<Problem[]> {
  const manifest = readOlderManifest(root)
  if (!manifest) return []
  const changed = migratedTexts(await textsOf(root), manifest.format, steps)
  if (!changed) return []
  const { path: backup } = await backUpBeside(root, manifest.format, at)
  for (const [path, text] of changed) {
    if (path !== manifestPath) await writeDurably(realPathInside(root, path), text, path)
  }
  const text = `${JSON.stringify({ ...manifest, format: currentFormat }, null, 2)}\n`
  await writeDurably(realPathInside(root, manifestPath), text, manifestPath)
  const message = say('storage:migrated', { from: manifest.format, to: currentFormat, backup })
  return [{ code: 'migrated', where: { path: manifestPath }, message }]
}

function readOlderManifest(root: string): z.infer<typeof olderManifest> | null {
  if (!existsInside(root, manifestPath)) return null
  try {
    const { text } = readTextFile(realPathInside(root, manifestPath), manifestPath)
    return olderManifest.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    // What is wrong with it is found, and told, when it is read as what it should be.
    if (error instanceof AppError || error instanceof SyntaxError) return null
    throw error
  }
}

/** A file that cannot be read is left as it is; opening the notebook names it. */
async function textsOf(root: string): Promise<Map<string, string>> {
  const { markdown, passages } = await scanFolder(root)
  const paths = [...topCollections, ...passages, ...markdown]
  const texts = new Map<string, string>()
  const breathe = makeBreather()
  for (const path of paths.filter((one) => existsInside(root, one))) {
    try {
      texts.set(path, readTextFile(realPathInside(root, path), path).text)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
    await breathe()
  }
  return texts
}

/** The archive never takes the place of another one. */
function backUpBeside(root: string, format: number, at: Date) {
  const day = at.toISOString().slice(0, 10)
  const name = say('storage:migrateBackup', { name: basename(root), format, day })
  for (let number = 1; ; number += 1) {
    const file = join(dirname(root), number === 1 ? `${name}.zip` : `${name} ${number}.zip`)
    if (!existsSync(file)) return makeBackup(root, file)
  }
}
