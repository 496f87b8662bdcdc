import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { removeIfThere } from './durable-names'
import { isBeingWritten } from './durable-write'
import { isAbandoned, isTemporaryName } from './temporary-name'

/**
 * Removes temporary files that nobody is writing any more: those of a process that was killed.
 * @param files real paths; what cannot be removed stays until the next time.
 */
export function sweepTemporaries(files: readonly string[]): void {
  for (const file of files) {
    try {
      const ageMs = Date.now() - statSync(file).mtimeMs
      if (!isBeingWritten(file) && isAbandoned(basename(file), ageMs)) removeIfThere(file)
    } catch {
      // It is gone already, or this folder may not be changed: it does no harm where it is.
    }
  }
}

/** The temporary files in a folder; none where there is no such folder. */
export function temporariesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(isTemporaryName)
    return names.map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** The temporary files in a folder and in those below it. */
export function temporariesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    const below = entries.filter((entry) => entry.isDirectory())
    return [
      ...entries.filter(({ name }) => isTemporaryName(name)).map(({ name }) => join(folder, name)),
      ...below.flatMap(({ name }) => temporariesBelow(join(folder, name))),
    ]
  } catch {
    return []
  }
}
