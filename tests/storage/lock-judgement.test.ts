import { describe, expect, it } from 'vitest'
import { judge, patienceMs, sight, type Verdict } from '../../electron/storage/lock-judgement'
import { lockHolderSchema } from '../../electron/storage/lock-file'
import { thisMachine } from '../../electron/storage/machine'

const machine = thisMachine()

function holderAt(beatAt: string, beat: number, on = 'elsewhere') {
  const signs = { since: beatAt, beat, beatAt }
  const where = { host: 'h', user: 'u', machine: on, pid: 1 }
  return lockHolderSchema.parse({
    format: 1,
    id: 'a',
    program: 'p',
    isBrief: false,
    ...where,
    ...signs,
  })
}

/** Judges a holder whose beats are seen one after the other, and the last one for a while. */
function judged(
  clock: string,
  beats: readonly (readonly [string, number])[],
  watchedMs = 0,
): Verdict {
  let sighting = null
  let holder = holderAt(clock, 0)
  for (const [index, [beatAt, beat]] of beats.entries()) {
    holder = holderAt(beatAt, beat)
    sighting = sight(holder, sighting, index * 15_000)
  }
  sighting ??= sight(holder, null, 0)
  const atMs = sighting.atMs + watchedMs
  return judge(holder, { machine, own: new Set(), sighting, nowMs: Date.parse(clock), atMs })
}

const clocks = [
  '1970-01-01T00:00:30.000Z',
  '2001-09-09T01:46:40.000Z',
  '2026-03-29T00:59:59.000Z',
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2100-02-28T23:59:59.000Z',
]
const there = '2026-03-27T12:00:00.000Z'

describe('a holder that gives signs', () => {
  it.each(clocks)('is present whatever the clock says: %s', (clock) => {
    expect(
      judged(clock, [
        [there, 3],
        [there, 4],
      ]),
    ).toBe('present')
    expect(
      judged(clock, [
        [there, 3],
        ['1999-01-01T00:00:00.000Z', 4],
      ]),
    ).toBe('present')
  })

  it.each(clocks)('is silent when they stop, whatever the clock says: %s', (clock) => {
    expect(judged(clock, [[clock, 3]], patienceMs + 1)).toBe('silent')
    expect(
      judged(
        clock,
        [
          [there, 3],
          [there, 4],
        ],
        patienceMs + 1,
      ),
    ).toBe('silent')
  })
})

describe('a holder of which only one sign was seen', () => {
  it.each([
    [0, 'present'],
    [patienceMs, 'present'],
    [-patienceMs, 'present'],
    [patienceMs + 1, 'silent'],
    [2 * 24 * 3_600_000, 'silent'],
    [-patienceMs - 1, 'ahead'],
  ] as const)('%i ms old is %s', (ageMs, verdict) => {
    const clock = '2026-03-29T12:00:00.000Z'
    const beatAt = new Date(Date.parse(clock) - ageMs).toISOString()
    expect(judged(clock, [[beatAt, 0]])).toBe(verdict)
  })
})

describe('a holder of this computer', () => {
  it('is gone with the start of the computer only if it gave no sign since', () => {
    const holder = holderAt('1980-01-01T00:00:00.000Z', 1, machine.fingerprint)
    const seen = sight(holder, null, 0)
    const later = { ...holder, beat: 2 }
    const known = { machine, own: new Set<string>(), nowMs: Date.now(), atMs: 1 }
    expect(judge(holder, { ...known, sighting: seen })).toBe('dead')
    expect(judge(later, { ...known, sighting: sight(later, seen, 1) })).toBe('present')
  })
})
