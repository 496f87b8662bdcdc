import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../../shared/words/words'
import { flushFolder } from '../storage/durable-names'
import { storageFailure } from '../storage/storage-failure'

/**
 * The user's own copy of the sample notebook, made when it is asked for first; afterwards it is a
 * notebook like any other, with everything that was changed in it.
 * @returns its folder.
 * @throws AppError `storage`
 */
export async function copyOfSample(shipped: string, documents: string): Promise<string> {
  const folder = join(documents, say('storage:sampleFolder'))
  if (existsSync(folder)) return folder
  // Copied beside and renamed, so that a copy that was cut short is never taken for the sample.
  const beside = `${folder}.part-${process.pid}`
  try {
    mkdirSync(documents, { recursive: true })
    rmSync(beside, { recursive: true, force: true })
    cpSync(shipped, beside, { recursive: true })
    renameSync(beside, folder)
    await flushFolder(documents)
    return folder
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw storageFailure('write', folder, error)
  }
}
