import { describe, expect, it } from 'vitest'
import { byDay, causeOf, sizeOf } from '../../../renderer/history/version-words'
import type { VersionView } from '../../../shared/ipc/views'

function version(number: number, at: string, length = 10): VersionView {
  return { version: number, at, cause: 'typed', name: null, length, path: 'notes/a.md' }
}

describe('the words for versions', () => {
  it('put them under their days, in the order in which they came', () => {
    const now = new Date('2026-03-12T12:00:00')
    const days = byDay(
      [
        version(4, new Date('2026-03-12T11:00:00').toISOString()),
        version(3, new Date('2026-03-11T23:00:00').toISOString()),
        version(2, new Date('1970-01-02T01:00:00').toISOString()),
        version(1, new Date('2026-03-11T01:00:00').toISOString()),
      ],
      now,
    )
    expect(days.map(({ day, versions }) => [day, ...versions.map((one) => one.version)])).toEqual([
      ['Today', 4],
      ['Yesterday', 3],
      ['2 January 1970', 2],
      ['Yesterday', 1],
    ])
  })

  it('say why and how much', () => {
    const [one, other] = [version(2, '2026-03-12T11:00:00.000Z', 12), version(1, '', 10)]
    expect(sizeOf(one, other)).toBe('2 characters longer')
    expect(sizeOf(other, one)).toBe('2 characters shorter')
    expect(sizeOf(one, one)).toBe('Same length')
    expect(sizeOf(one, undefined)).toBe('12 characters')
    expect(causeOf({ ...one, cause: 'change', name: 'Rename “a” to “b”' })).toBe(
      'Before: Rename “a” to “b”',
    )
  })
})
