import { existsSync, readdirSync } from 'node:fs'
import { makeBreather } from './breather'
import { removeDurably } from './durable-names'
import { logOf, logPath, logsFolder, readLog, readLogText, type Known } from './history-log'
import { textPath } from './history-texts'
import { existsInside, realPathInside } from './safe-path'

/**
 * Forgets all versions of records that were deleted for good. Texts that another record has as well
 * stay. To be called in turn, while nothing else is at work on the notebook.
 * @throws AppError `storage`
 */
export async function forgetHistory(root: string, gone: readonly Known[]): Promise<void> {
  const logs = new Set<string>()
  for (const known of gone) addLogs(root, logOf(known), logs)
  if (logs.size === 0) return
  const texts = new Set([...logs].flatMap((log) => textsIn(root, log)))
  const breathe = makeBreather()
  for (const log of otherLogs(root, logs)) {
    for (const sha256 of textsIn(root, log)) texts.delete(sha256)
    await breathe()
  }
  for (const path of [...[...logs].map(logPath), ...[...texts].map(textPath)]) {
    if (existsInside(root, path)) await removeDurably(realPathInside(root, path))
  }
}

/** The log of a record, and those of the names that it went by before. */
function addLogs(root: string, log: string, logs: Set<string>): void {
  if (logs.has(log)) return
  const lines = readLog(root, log)
  if (lines.length > 0) logs.add(log)
  for (const line of lines) {
    if ('continues' in line && isClosed(root, line.continues)) addLogs(root, line.continues, logs)
  }
}

/** Whether nothing else goes by that name now. */
function isClosed(root: string, log: string): boolean {
  const last = readLog(root, log).at(-1)
  return last !== undefined && 'isClosed' in last
}

/** Every text of which a log speaks, even in lines that are damaged. */
function textsIn(root: string, log: string): string[] {
  return readLogText(root, log).match(/[0-9a-f]{64}/g) ?? []
}

function otherLogs(root: string, logs: ReadonlySet<string>): string[] {
  const folder = realPathInside(root, logsFolder)
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.map((name) => name.replace(/\.jsonl$/, '')).filter((log) => !logs.has(log))
}
