import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { say } from '../../shared/words/words'
import { sha256Of } from './content-hash'
import { writeDurably } from './durable-write'
import { makeFolderOf, realPathInside } from './safe-path'
import { storageFailure } from './storage-failure'
import { WrongContent } from './wrong-content'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** No text of a notebook is larger; what unpacks to more is not one of ours. */
const mostBytes = 100 * 1024 * 1024

/** Where the texts of all versions lie, each once, under its own hash. */
export const textsFolder = '.attache/history/texts'

/** Texts that were asked to be kept since the history was last thinned; they must not be removed. */
const keptLately = new Set<string>()

export function wasKeptLately(sha256: string): boolean {
  return keptLately.has(sha256)
}

/** From now on it is the logs that say which texts are still needed. */
export function forgetKeptTexts(): void {
  keptLately.clear()
}

/** The file of a text, relative to the notebook. */
export function textPath(sha256: string): string {
  return `${textsFolder}/${sha256.slice(0, 2)}/${sha256}.gz`
}

/**
 * Keeps a text under its hash, unless it is there already.
 * @returns its SHA-256.
 * @throws AppError `storage`
 */
export async function keepText(root: string, text: string): Promise<string> {
  const sha256 = sha256Of(text)
  keptLately.add(sha256)
  const path = textPath(sha256)
  const real = realPathInside(root, path)
  if (existsSync(real)) return sha256
  await makeFolderOf(real, path)
  await writeDurably(real, await compress(Buffer.from(text, 'utf8')), path)
  return sha256
}

/**
 * A text that was kept.
 * @throws WrongContent when its file is gone or does not hold that text any more; AppError `storage`
 *   when it cannot be read.
 */
export async function readText(root: string, sha256: string): Promise<string> {
  const path = textPath(sha256)
  const real = realPathInside(root, path)
  if (!existsSync(real)) throw damaged(path)
  const text = (await unpacked(readBytes(real, path), path)).toString('utf8')
  if (sha256Of(text) !== sha256) throw damaged(path)
  return text
}

function readBytes(real: string, path: string): Buffer {
  try {
    return readFileSync(real)
  } catch (error) {
    throw storageFailure('read', path, error)
  }
}

async function unpacked(bytes: Buffer, path: string): Promise<Buffer> {
  try {
    return await expand(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw damaged(path)
  }
}

function damaged(path: string): WrongContent {
  return new WrongContent(say('storage:history.textDamaged', { path }))
}
