import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbenchPanes } from '../../../renderer/frame/arrangement'
import { nowhere, sections } from '../../../renderer/state/place'

const wishes = {
  isSplit: fc.boolean(),
  focused: fc.constantFrom('reading' as const, 'writing' as const),
  hasRoomForTwo: fc.boolean(),
}
const anyPlace = fc
  .record({
    section: fc.constantFrom(...sections),
    source: fc.option(fc.constant('sources/a.md')),
    note: fc.option(fc.constant('notes/a.md')),
  })
  .map((place) => ({ ...nowhere, ...place }))

describe('workbenchPanes', () => {
  it('always shows one of source and note in their sections, and none elsewhere', () => {
    fc.assert(
      fc.property(anyPlace, fc.record(wishes), (place, wish) => {
        const { reading, writing } = workbenchPanes(place, wish)
        const isWorkbench = place.section === 'notes' || place.section === 'sources'
        expect(reading || writing).toBe(isWorkbench)
      }),
    )
  })

  it('shows both only where there is room and the user wants it', () => {
    fc.assert(
      fc.property(anyPlace, fc.record(wishes), (place, wish) => {
        const { reading, writing, isSplit } = workbenchPanes(place, wish)
        expect(isSplit).toBe(reading && writing)
        if (isSplit) expect(wish.isSplit && wish.hasRoomForTwo).toBe(true)
      }),
    )
  })

  it('shows the one in focus where there is room for one', () => {
    const place = { ...nowhere, source: 'sources/a.md', note: 'notes/a.md' }
    const narrow = { isSplit: true, hasRoomForTwo: false }
    expect(workbenchPanes(place, { ...narrow, focused: 'reading' }).reading).toBe(true)
    expect(workbenchPanes(place, { ...narrow, focused: 'reading' }).writing).toBe(false)
    expect(workbenchPanes(place, { ...narrow, focused: 'writing' }).writing).toBe(true)
  })
})
