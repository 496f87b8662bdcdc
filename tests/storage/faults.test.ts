import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openNotebook } from '../../electron/storage/open-notebook'
import { Faults } from './support/faults'
import { filesIn, fingerprintOf } from './support/folder'
import { at, operations } from './support/operations'

// A process of its own for every kill takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

/**
 * What every machine can try. `npm run test:faults` tries all that a user does, with real faults of the
 * system, where it has the means.
 */
const changing = ['rename a source with its passages', 'make a note in a new folder']
/** What is told at once, and what is tried again first. */
const codes = ['ENOSPC', 'EBUSY']

let faults: Faults
beforeAll(async () => {
  faults = await Faults.prepare()
})
afterAll(() => faults.dispose())

/** The notebook before the operation and after it. */
async function bothSides(operation: string) {
  const folder = faults.notebook()
  const before = filesIn(folder)
  await operations[operation]?.(folder)
  const after = filesIn(folder)
  expect(after).not.toEqual(before)
  return { before, after: withoutId(after) }
}

/** A new notebook has an id of its own each time. */
function withoutId(files: Record<string, string>): Record<string, string> {
  const pairs = Object.entries(files).map(([path, text]) => [
    path,
    path.endsWith('notebook.json') ? text.replace(/"id": "\w+"/, '"id"') : text,
  ])
  return Object.fromEntries(pairs) as Record<string, string>
}

async function expectWhole(
  folder: string,
  sides: { before: Record<string, string>; after: Record<string, string> },
): Promise<void> {
  const { state } = await openNotebook(folder, at)
  expect(state.damage).toEqual([])
  const files = withoutId(filesIn(folder))
  expect([sides.before, sides.after]).toContainEqual(files)
  const traces = Object.keys(filesIn(folder, true)).filter((path) => /tmp|journal|unfin/.test(path))
  expect(traces).toEqual([])
}

async function expectStable(folder: string): Promise<void> {
  const once = fingerprintOf(folder)
  await openNotebook(folder, at)
  expect(fingerprintOf(folder)).toEqual(once)
}

describe.each(changing)('%s', (operation) => {
  it('is wholly done or not at all, wherever the program is killed', async () => {
    const sides = await bothSides(operation)
    let at = 1
    for (; ; at += 1) {
      const folder = faults.kill(operation, at)
      if (folder === null) break
      await expectWhole(folder, sides)
      await expectStable(folder)
    }
    expect(at).toBeGreaterThan(2)
  })

  it('is not said to be done when the disk fails, loses nothing, and can be done again', async () => {
    const sides = await bothSides(operation)
    const calls = faults.fail(operation, [{ at: Infinity, code: 'none' }])[0]?.calls ?? 0
    expect(calls).toBeGreaterThan(5)
    const cases = Array.from({ length: calls }, (_, index) => index + 1).flatMap((at) =>
      codes.flatMap((code) => [
        { at, code },
        { at, code, isSticky: true },
      ]),
    )
    for (const { folder, fault, outcome, code, message } of faults.fail(operation, cases)) {
      const label = JSON.stringify({ operation, fault, outcome, message })
      if (outcome === 'done') {
        expect(withoutId(filesIn(folder)), label).toEqual(sides.after)
      } else {
        expect(['AppError', 'HalfDone'], label).toContain(outcome)
        expect(code, label).toBe('storage')
        if (outcome === 'AppError' && !fault.isSticky) {
          expect(filesIn(folder), label).toEqual(sides.before)
          await operations[operation]?.(folder)
          expect(withoutId(filesIn(folder)), label).toEqual(sides.after)
        }
      }
      await expectWhole(folder, sides)
    }
  })
})

describe('finishing what was interrupted', () => {
  it('may itself be interrupted, anywhere', async () => {
    const operation = 'rename a source with its passages'
    const sides = await bothSides(operation)
    let count = 0
    for (let first = 1; ; first += 3) {
      const killed = faults.kill(operation, first)
      if (killed === null) break
      for (let second = 1; ; second += 2) {
        const folder = faults.kill('open the notebook', second, faults.notebook(killed))
        if (folder === null) break
        await expectWhole(folder, sides)
        count += 1
      }
    }
    expect(count).toBeGreaterThan(5)
  })
})

describe('a disk that takes only part of a text', () => {
  it('keeps the old file whole, says why, and takes the text when there is room', async () => {
    const folder = faults.notebook()
    const before = filesIn(folder, true)
    const failed = faults.limit('write a large note', folder)
    expect(failed).toMatchObject({ outcome: 'AppError', code: 'storage' })
    expect(failed?.message).toContain('too large for this disk')
    expect(filesIn(folder, true)).toEqual(before)
    await operations['write a large note']?.(folder)
    expect(filesIn(folder)['notes/Two.md']?.length).toBeGreaterThan(100_000)
  })
})
