import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { makeFolder } from '../storage/support/folder'

const script = resolve(import.meta.dirname, '../bench/run.mjs')

describe('npm run bench', () => {
  it('runs in its short form, prints its table and writes what it measured', async () => {
    const out = join(makeFolder(), 'bench.json')
    const run = await promisify(execFile)(process.execPath, [script, '--short', '--out', out])
    expect(run.stdout).toMatch(/^job +records +measured +beside +target +verdict$/m)
    const { rows } = JSON.parse(readFileSync(out, 'utf8')) as { rows: { value: number }[] }
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ value }) => !Number.isFinite(value))).toEqual([])
  }, 120_000)
})
