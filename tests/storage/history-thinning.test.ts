import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepVersion, versionsOf } from '../../electron/storage/history'
import { logOf, logPath, type Kept } from '../../electron/storage/history-log'
import { readText } from '../../electron/storage/history-texts'
import { thinHistory } from '../../electron/storage/history-thinning'
import { versionsToStay } from '../../electron/storage/retention'
import { usualRetention } from '../../shared/model/retention'
import { filesIn, makeFolder } from './support/folder'

const now = new Date('2026-01-31T09:00:00.000Z')
const dayMs = 24 * 60 * 60 * 1000
const hourMs = dayMs / 24
const note = { path: 'notes/One.md', id: 'ONE' }

function ago(ms: number): Date {
  return new Date(now.getTime() - ms)
}

function kept(at: Date, index: number, cause: Kept['cause'] = 'typed'): Kept {
  const sha256 = index.toString(16).padStart(64, '0')
  return { n: index + 1, at: at.toISOString(), sha256, length: 1, cause, path: 'a.md' }
}

function staying(ages: readonly number[]): number[] {
  const versions = ages.map((age, index) => kept(ago(age), index))
  return versionsToStay(versions, usualRetention, now.getTime()).map(({ n }) => n - 1)
}

describe('the versions that stay', () => {
  it('are all of seven days, then one a day, then one a month', () => {
    const ages = [400, 399, 380, 90.2, 90.1, 30.3, 30.2, 6, 5.9, 0].map((days) => days * dayMs)
    expect(staying(ages)).toEqual([1, 2, 4, 6, 7, 8, 9])
  })

  it('are always the newest, and what was kept of a conflict', () => {
    expect(staying([1000 * dayMs])).toEqual([0])
    const versions = [1002, 1001.9, 1001.8].map((days, index) =>
      kept(ago(days * dayMs), index, index === 0 ? 'conflict' : 'typed'),
    )
    const left = versionsToStay(versions, usualRetention, now.getTime())
    expect(left.map(({ n }) => n)).toEqual([1, 3])
  })

  it('are not fewer because the clock was wrong for a while', () => {
    const times = [ago(3 * dayMs), new Date(0), new Date(hourMs), ago(2 * dayMs)]
    const versions = times.map((at, index) => kept(at, index))
    expect(versionsToStay(versions, usualRetention, now.getTime())).toEqual(versions)
  })

  it('are the same when thinned again, and never come from nowhere', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 30_000 })), (hours) => {
        const ages = [...hours].sort((one, other) => other - one)
        const versions = ages.map((hour, index) => kept(ago(hour * hourMs), index))
        const once = versionsToStay(versions, usualRetention, now.getTime())
        expect(versionsToStay(once, usualRetention, now.getTime())).toEqual(once)
        expect(once.at(-1)).toEqual(versions.at(-1))
        for (const { n, at } of versions.filter((one) => !once.includes(one))) {
          expect(now.getTime() - Date.parse(at), String(n)).toBeGreaterThanOrEqual(7 * dayMs)
        }
      }),
    )
  })
})

describe('thinning', () => {
  const inTurn = (step: () => Promise<void>) => step()
  const thin = (root: string) => thinHistory(root, usualRetention, now, inTurn)
  const keep = (root: string, text: string, ageMs: number, known = note) =>
    keepVersion(root, { ...known, text, cause: 'typed' }, ago(ageMs))

  async function filled(): Promise<string> {
    const root = makeFolder()
    for (const [text, hours] of [
      ['one', 24 * 40 + 3],
      ['two', 24 * 40 + 2],
      ['three', 24 * 40 + 1],
      ['four', 1],
    ] as const) {
      await keep(root, text, hours * hourMs)
    }
    return root
  }

  it('removes old versions with their texts, and leaves every other one readable', async () => {
    const root = await filled()
    await keep(root, 'two', hourMs, { path: 'b.md', id: 'OTHER' })
    await thin(root)
    const texts = await Promise.all(
      versionsOf(root, note).map(({ sha256 }) => readText(root, sha256)),
    )
    expect(texts).toEqual(['three', 'four'])
    const [other] = versionsOf(root, { path: 'b.md', id: 'OTHER' })
    expect(await readText(root, other?.sha256 ?? '')).toBe('two')
    const names = readdirSync(join(root, '.attache/history/texts'), { recursive: true })
    expect(names.filter((name) => String(name).endsWith('.gz'))).toHaveLength(3)
  })

  it('changes nothing where nothing is old', async () => {
    const root = makeFolder()
    await keep(root, 'a', 2 * dayMs)
    await keep(root, 'b', dayMs)
    const before = filesIn(root, true)
    await thin(root)
    expect(filesIn(root, true)).toEqual(before)
  })

  it('does not remove a text that is kept while it is at work', async () => {
    const root = await filled()
    let steps = 0
    await thinHistory(root, usualRetention, now, async (step) => {
      await step()
      steps += 1
      if (steps === 1) await keep(root, 'two', 0)
    })
    const newest = versionsOf(root, note).at(-1)
    expect(await readText(root, newest?.sha256 ?? '')).toBe('two')
  })

  it('removes no text while there is a log that cannot be read', async () => {
    const root = await filled()
    writeFileSync(join(root, logPath(logOf({ path: 'b.md', id: null }))), Buffer.alloc(64))
    const texts = readdirSync(join(root, '.attache/history/texts'), { recursive: true })
    await thin(root)
    expect(readdirSync(join(root, '.attache/history/texts'), { recursive: true })).toEqual(texts)
  })
})
