import { describe, expect, it } from 'vitest'
import type { MentionView } from '../../../shared/ipc/views'
import { filtered, isOpen, linkable } from '../../../renderer/mentions/mention-filter'
import { placeCard } from '../../../renderer/mentions/place-card'

function mention(state: MentionView['state'], rest: Partial<MentionView> = {}): MentionView {
  return {
    path: 'notes/A.md',
    title: 'A',
    kind: 'note',
    start: 0,
    end: 4,
    text: 'Iran',
    state,
    entity: state === 'ambiguous' ? null : 'entities/Iran.md',
    candidates: ['entities/Iran.md'],
    decision: null,
    canBeLinked: true,
    sentence: { before: '', words: 'Iran', after: '' },
    paragraph: null,
    line: 1,
    ...rest,
  }
}

const all = (['detected', 'ambiguous', 'accepted', 'linked', 'rejected'] as const).map((state) =>
  mention(state),
)

describe('the mentions of an entity', () => {
  it('are open while nobody decided', () => {
    expect(all.filter(isOpen).map(({ state }) => state)).toEqual(['detected', 'ambiguous'])
  })

  it('are listed but for those that were refused', () => {
    expect(filtered(all, 'all')).toHaveLength(4)
    expect(filtered(all, 'open').map(({ state }) => state)).toEqual(['detected', 'ambiguous'])
    expect(filtered(all, 'rejected').map(({ state }) => state)).toEqual(['rejected'])
  })

  it('are linked only where they are certain, this entity is meant, and a link can stand', () => {
    expect(linkable(all, 'entities/Iran.md')).toBe(2)
    expect(linkable(all, 'entities/Iraq.md')).toBe(0)
    expect(linkable([mention('detected', { canBeLinked: false })], 'entities/Iran.md')).toBe(0)
  })
})

describe('the card of a name', () => {
  const card = { width: 300, height: 120 }
  const window = { width: 1000, height: 600 }

  it('stands below the words, and above them where there is no room', () => {
    expect(placeCard({ left: 100, top: 80, bottom: 100 }, card, window)).toEqual({
      left: 100,
      top: 106,
    })
    expect(placeCard({ left: 100, top: 560, bottom: 580 }, card, window).top).toBe(434)
  })

  it('never leaves the window', () => {
    const place = placeCard({ left: 990, top: 10, bottom: 590 }, card, window)
    expect(place.left + card.width).toBeLessThanOrEqual(window.width)
    expect(place.top).toBeGreaterThanOrEqual(0)
  })
})
