import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Retention } from '../../shared/model/retention'
import { removeIfThere } from './durable-names'
import { writeDurably } from './durable-write'
import { logLines, logPath, logsFolder, parseLine, readLogText, type LogLine } from './history-log'
import { forgetKeptTexts, textsFolder, wasKeptLately } from './history-texts'
import { versionsToStay } from './retention'
import { realPathInside } from './safe-path'

/**
 * Removes the versions that need not be kept any longer, in small steps between which other work on
 * the notebook goes on.
 * @param inTurn runs one step when nothing else is at work on the notebook.
 * While a log is there that cannot be read, no text is removed: it may be one of its own.
 * @throws AppError `storage`; what was removed by then is gone, the rest stays for the next time.
 */
export async function thinHistory(
  root: string,
  retention: Retention,
  at: Date,
  inTurn: (step: () => Promise<void>) => Promise<void>,
): Promise<void> {
  forgetKeptTexts()
  const used = new Set<string>()
  const outcomes = new Set<Thinned['outcome']>()
  for (const log of logsOf(root)) {
    await inTurn(async () => {
      const { outcome, texts } = await thinLog(root, log, retention, at)
      outcomes.add(outcome)
      for (const sha256 of texts) used.add(sha256)
    })
  }
  if (!outcomes.has('thinned') || outcomes.has('unreadable')) return
  for (const folder of namesIn(root, textsFolder)) {
    await inTurn(async () => {
      await Promise.resolve()
      removeUnused(root, `${textsFolder}/${folder}`, used)
    })
  }
}

interface Thinned {
  readonly outcome: 'same' | 'thinned' | 'unreadable'
  /** Hashes of the texts that are still needed. */
  readonly texts: readonly string[]
}

/** Thins one log. One that is damaged stays as it is, with every text that it may speak of. */
async function thinLog(
  root: string,
  log: string,
  retention: Retention,
  at: Date,
): Promise<Thinned> {
  const whole = readLogText(root, log)
  const lines = logLines(whole).map((text) => ({ text, line: parseLine(text)[0] }))
  if (lines.some(({ line }) => line === undefined)) {
    const outcome = whole.includes('\0') ? 'unreadable' : 'same'
    return { outcome, texts: whole.match(/[0-9a-f]{64}/g) ?? [] }
  }
  const versions = lines.flatMap(({ line }) => (line && 'sha256' in line ? line : []))
  const staying = new Set<LogLine>(versionsToStay(versions, retention, at.getTime()))
  const texts = versions.filter((version) => staying.has(version)).map(({ sha256 }) => sha256)
  if (staying.size === versions.length) return { outcome: 'same', texts }
  const left = lines.filter(({ line }) => line && (!('sha256' in line) || staying.has(line)))
  const path = logPath(log)
  const text = left.map((one) => `${one.text}\n`).join('')
  await writeDurably(realPathInside(root, path), text, path)
  return { outcome: 'thinned', texts }
}

function removeUnused(root: string, folder: string, used: ReadonlySet<string>): void {
  for (const name of namesIn(root, folder)) {
    const sha256 = /^([0-9a-f]{64})\.gz$/.exec(name)?.[1]
    if (sha256 === undefined || used.has(sha256) || wasKeptLately(sha256)) continue
    removeIfThere(join(realPathInside(root, folder), name))
  }
}

function logsOf(root: string): string[] {
  return namesIn(root, logsFolder).flatMap(
    (name) => /^([0-9a-f]{64})\.jsonl$/.exec(name)?.[1] ?? [],
  )
}

function namesIn(root: string, folder: string): string[] {
  const real = realPathInside(root, folder)
  return existsSync(real) ? readdirSync(real) : []
}
