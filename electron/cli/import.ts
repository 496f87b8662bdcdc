import { basename } from 'node:path'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import { commitChange } from '../storage/commit-change'
import { readTextFile } from '../storage/read-file'
import { isInside } from '../storage/safe-path'
import { columns } from './columns'
import type { Command } from './command'
import { findFiles, type FoundFile, type Skipped } from './find-files'
import { ImportBatch } from './import-batch'
import { formOf, kindOfText } from './import-kind'
import { importNote } from './import-note'
import { importSource } from './import-source'
import { makingAt } from '../handlers/making'
import { changeIn } from './open'
import { PlannedError } from './usage-error'

/** Takes files and folders into a notebook, all in one change. The files are only read. */
export const importCommand: Command = {
  name: 'import',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'PATH', isMany: true }],
  optional: ['as'],
  async run({ as }, notebook: string, ...paths: string[]) {
    for (const path of paths) refusePlanned(path)
    const now = new Date()
    return changeIn(notebook, now, async ({ root, state }) => {
      const { files, skipped } = findFiles(paths)
      const batch = new ImportBatch(state, makingAt(now))
      for (const file of files) {
        const reason = isInside(root, file.real)
          ? say('cli:skipped.inNotebook')
          : takeIn(batch, file, as)
        if (reason !== null) skipped.push({ path: file.shown, reason })
      }
      const change = batch.change()
      if (change) await commitChange(root, change, now)
      const { imported } = batch
      return {
        json: { imported, skipped },
        text: report(imported, skipped),
        hasProblems: imported.length === 0,
      }
    })
  },
}

function refusePlanned(path: string): void {
  if (formOf(path) !== 'planned') return
  throw new PlannedError(say('cli:import.planned', { file: basename(path) }))
}

/** @returns why the file was not taken in, in a sentence; `null` when it was. */
function takeIn(batch: ImportBatch, file: FoundFile, as: string | undefined): string | null {
  const form = formOf(file.below)
  if (form === 'planned' || form === 'other') return say(`cli:skipped.${form}`)
  try {
    const { text } = readTextFile(file.real, file.shown)
    const kind = as === 'note' || as === 'source' ? as : kindOfText(form, text)
    return kind === 'source'
      ? importSource(batch, basename(file.below), text)
      : importNote(batch, file.below, text, kind)
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

function report(imported: ImportBatch['imported'], skipped: readonly Skipped[]): string {
  const taken = say('cli:import.done', { count: imported.length })
  const left = say('cli:import.skipped', { count: skipped.length })
  return [
    [taken, columns(imported.map(({ kind, title, path }) => [kind, path, title]))],
    skipped.length === 0 ? [] : [left, ...skipped.map(({ path, reason }) => `${path}: ${reason}`)],
  ]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
}
