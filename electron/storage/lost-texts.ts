import { existsSync, readdirSync } from 'node:fs'
import { AppError } from '../../shared/model/failure'
import type { Problem } from '../../shared/model/problem'
import type { NotebookState } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { makeBreather } from './breather'
import { writeDurably } from './durable-write'
import { logsFolder, readLogText, versionsInLog, type Kept } from './history-log'
import { readText } from './history-texts'
import { putAside } from './put-aside'
import { readBytes } from './read-file'
import { realPathInside } from './safe-path'

/**
 * Records whose file is empty, or holds nothing but zero bytes, while the last text known of them was
 * not: that is what a disk or a sync program leaves behind. A text that was emptied here is not among
 * them, because then the empty text is the last one known.
 */
export async function lostTexts(root: string, state: NotebookState): Promise<Problem[]> {
  const empty = [...state.records.values()].filter(({ text }) => text.trim() === '')
  const unreadable = state.damage.filter(({ code, where }) => {
    return code === 'file-unreadable' && /\.md$/i.test(where.path) && isBlank(root, where.path)
  })
  const paths = [...empty.map(({ path }) => path), ...unreadable.map(({ where }) => where.path)]
  const kept = await lastVersionsAt(root, new Set(paths)).catch(noneIfUnreadable)
  return [...kept].map(([path]) => {
    return {
      code: 'text-lost' as const,
      where: { path },
      message: say('storage:lost.told', { path }),
    }
  })
}

/** A history that cannot be read keeps no notebook from being opened. */
function noneIfUnreadable(error: unknown): Map<string, Kept> {
  if (error instanceof AppError) return new Map()
  throw error
}

/**
 * Puts the last text known of a record in place of its empty file; zero bytes are set aside.
 * @returns when that text was kept.
 * @throws AppError `conflict` when there is a text in the file; `not-found` when none is known.
 */
export async function restoreLostText(root: string, path: string, at: Date): Promise<string> {
  if (!isBlank(root, path)) throw new AppError('conflict', say('storage:lost.notEmpty', { path }))
  const last = await lastTextOf(root, path)
  if (!last) throw new AppError('not-found', say('storage:damage.noVersion', { file: path }))
  const text = await readText(root, last.sha256)
  const real = realPathInside(root, path)
  if (readBytes(real, path).bytes.includes(0)) await putAside(real, at)
  await writeDurably(real, text, path)
  return last.at
}

/** The last version of the record that lay at this path, if it had a text. */
export async function lastTextOf(root: string, path: string): Promise<Kept | null> {
  return (await lastVersionsAt(root, new Set([path]))).get(path) ?? null
}

/** Whether a file holds nothing but blanks and zero bytes. */
function isBlank(root: string, path: string): boolean {
  try {
    const { bytes } = readBytes(realPathInside(root, path), path)
    return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
  } catch {
    return false
  }
}

/** Every log is looked through, because an empty file does not say which record it was. */
async function lastVersionsAt(
  root: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, Kept>> {
  const found = new Map<string, Kept>()
  if (paths.size === 0) return found
  const folder = realPathInside(root, logsFolder)
  if (!existsSync(folder)) return found
  const breathe = makeBreather()
  const quoted = [...paths].map((path) => JSON.stringify(path))
  for (const name of readdirSync(folder)) {
    const log = name.replace(/\.jsonl$/, '')
    if (log === name) continue
    const text = readLogText(root, log)
    if (!quoted.some((path) => text.includes(path))) continue
    const last = versionsInLog(root, log).at(-1)
    const known = last && found.get(last.path)
    if (last && paths.has(last.path) && last.length > 0 && !(known && known.at > last.at)) {
      found.set(last.path, last)
    }
    await breathe()
  }
  return found
}
