import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))

const release = z.object({ version: z.string(), released: z.iso.date() })
const record = z
  .object({ lookedUp: z.iso.date(), newest: release, ours: release })
  .parse(read('tests/electron/electron-release.json'))
const locked = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(read('package-lock.json')).packages['node_modules/electron']?.version

const majorOf = (version: string) => Number(version.split('.')[0])
const weeksBetween = (one: string, other: string) =>
  (Date.parse(other) - Date.parse(one)) / (7 * 24 * 60 * 60 * 1000)

/** Whoever releases the program looks up Electron's newest version and writes it down with the day. */
describe('the Electron of the program', () => {
  it('is the one that is written down', () => {
    expect(locked).toBe(record.ours.version)
  })

  it('is not more than one major version behind the newest', () => {
    expect(majorOf(record.newest.version) - majorOf(record.ours.version)).toBeLessThanOrEqual(1)
  })

  it('is not more than eight weeks older than the newest', () => {
    expect(weeksBetween(record.ours.released, record.newest.released)).toBeLessThanOrEqual(8)
  })

  it('was looked up after the newest came out', () => {
    expect(weeksBetween(record.newest.released, record.lookedUp)).toBeGreaterThanOrEqual(0)
  })
})
