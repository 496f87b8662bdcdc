import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { addFiles } from '../../support/files'

export { addFiles, filesIn, fingerprintOf } from '../../support/files'

/** A new empty folder (its real path) that is removed after the test. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new folder with these files (text by path). */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder()
  addFiles(folder, files)
  return folder
}
