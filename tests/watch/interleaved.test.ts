import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitChange } from '../../electron/storage/commit-change'
import { thisMachine } from '../../electron/storage/machine'
import { filesIn, folderWith } from '../storage/support/folder'
import { bundle } from '../support/bundle.mjs'

const run = promisify(execFile)

describe('two programs that ignore the lock', () => {
  let code = ''
  let module = ''

  beforeAll(async () => {
    code = mkdtempSync(join(tmpdir(), 'attache-writers-'))
    module = await bundle('tests/watch/support/writer-child.ts', code)
  })
  afterAll(() => rmSync(code, { recursive: true, force: true }))

  it('lose none of 1,000 saves that were acknowledged, and tear none', async () => {
    const folder = folderWith({ 'notes/Shared.md': 'Begin\n' })
    const writers = ['one', 'other'].map((name) =>
      run(process.execPath, [module, folder, name, '500']),
    )
    const acknowledged = (await Promise.all(writers)).flatMap(({ stdout }) => linesOf(stdout))
    const lines = linesOf(readFileSync(join(folder, 'notes/Shared.md'), 'utf8'))
    expect(lines[0]).toBe('Begin')
    expect(lines.slice(1).sort()).toEqual(acknowledged.sort())
    expect(acknowledged.length).toBeGreaterThan(100)
    expect(readdirSync(join(folder, '.attache'))).toEqual([])
  })

  it.each([
    ['by a process that is gone', () => `${deadPid()} ${thisMachine().fingerprint} x`],
    ['before it said whose it was', () => ''],
  ])('are not kept from writing by a turn that was left behind %s', async (_, turn) => {
    const folder = folderWith({ 'notes/Shared.md': 'Begin\n', '.attache/writing': turn() })
    const { stdout } = await run(process.execPath, [module, folder, 'late', '2'])
    expect(linesOf(stdout)).toEqual(['late 1', 'late 2'])
    expect(readdirSync(join(folder, '.attache'))).toEqual([])
  })

  it('take a turn that another process with their number left behind', async () => {
    const left = `${process.pid} ${thisMachine().fingerprint} x`
    const folder = folderWith({ 'A.md': 'a', '.attache/writing': left })
    const edit = { kind: 'file' as const, path: 'A.md', before: 'a', after: 'b' }
    await commitChange(folder, { name: 'x', edits: [edit] }, new Date())
    expect(filesIn(folder, true)).toEqual({ 'A.md': 'b' })
  })
})

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}
