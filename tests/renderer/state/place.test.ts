import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { nowhere, sections, usePlaceStore, withoutMissing } from '../../../renderer/state/place'
import { noteSummary, snapshot } from '../snapshot'

const store = () => usePlaceStore.getState()
const anyStep = fc.record({
  section: fc.constantFrom(...sections),
  note: fc.option(fc.constantFrom('notes/a.md', 'notes/b.md')),
})

beforeEach(() => {
  store().reset(nowhere)
})

describe('place', () => {
  it('comes back to every place by the way it went', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        store().reset(nowhere)
        for (const step of steps) store().go(step)
        const end = store().place
        const visits = store().past.length
        for (let turn = 0; turn < visits; turn += 1) store().back()
        expect(store().place).toEqual(nowhere)
        for (let turn = 0; turn < visits; turn += 1) store().forward()
        expect(store().place).toEqual(end)
      }),
    )
  })

  it('remembers no step to where one is already', () => {
    store().go({ section: 'notes' })
    expect(store().past).toEqual([])
  })

  it('follows a record that was renamed, now and in the history', () => {
    store().go({ note: 'notes/old.md' })
    store().go({ section: 'entities' })
    store().follow('notes/old.md', 'notes/new.md')
    expect(store().place.note).toBe('notes/new.md')
    store().back()
    expect(store().place.note).toBe('notes/new.md')
  })

  it('stays in the section when a passage is shown beside a note, and leaves the others', () => {
    store().go({ section: 'notes', note: 'notes/a.md' })
    store().showPassage('sources/s.md', 'p-1')
    expect(store().place).toMatchObject({ section: 'notes', source: 'sources/s.md' })
    store().go({ section: 'claims' })
    store().showPassage('sources/s.md', 'p-1')
    expect(store().place.section).toBe('sources')
    expect(store().spotlight?.turn).toBe(2)
  })

  it('closes what is not in the notebook any more', () => {
    const place = { ...nowhere, note: 'notes/Kept.md', entity: 'entities/Gone.md', claim: 'c-gone' }
    const left = withoutMissing(place, snapshot({ notes: [noteSummary('Kept')] }))
    expect(left).toEqual({ ...nowhere, note: 'notes/Kept.md' })
  })
})
