import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitChange } from '../../../electron/storage/commit-change'
import { AppError } from '../../../shared/model/failure'

/*
 * Writes to the same notebook as others, without asking for its lock: each time it reads a file and
 * writes it with one line more. What was acknowledged is printed.
 */
const [folder = '', name = '', count = '0'] = process.argv.slice(2)
const path = 'notes/Shared.md'
const textNow = () => readFileSync(join(folder, path), 'utf8')

for (let turn = 1; turn <= Number(count); turn += 1) {
  const before = textNow()
  const line = `${name} ${turn}\n`
  const edit = { kind: 'file' as const, path, before, after: before + line }
  try {
    await commitChange(folder, { name: 'more', edits: [edit] }, new Date())
    process.stdout.write(line)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
  }
}
