import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDecision, locateDecision } from '../../../shared/mentions/anchor-decision'
import { marked, type Edited, edits, prose } from './edited-text'

describe('where a decision stands', () => {
  const text =
    'The talks with Iran were long. The deal with Iran was signed in Vienna, as Iran said.'

  function decidedAt(body: string, occurrence: number) {
    const { start, end } = marked(body, 'Iran', occurrence)
    return describeDecision(body, start, end)!
  }

  it('is found in an unchanged text, at each of several equal words', () => {
    for (const occurrence of [0, 1, 2]) {
      const place = marked(text, 'Iran', occurrence)
      expect(locateDecision(text, decidedAt(text, occurrence))).toEqual({
        state: 'exact',
        position: place,
      })
    }
  })

  it('is found where the text was changed elsewhere, and where only the farther surroundings were', () => {
    const decision = decidedAt(text, 1)
    const shifted = `New first line.\n\n${text}`
    expect(locateDecision(shifted, decision).position).toEqual(marked(shifted, 'Iran', 1))
    const near = text.replace('long', 'very long').replace('Vienna', 'Vilnius')
    expect(locateDecision(near, decision)).toEqual({
      state: 'moved',
      position: marked(near, 'Iran', 1),
    })
  })

  it('is lost with its words, though the same words stand elsewhere', () => {
    const decision = decidedAt(text, 1)
    for (const edited of [
      text.replace('The deal with Iran', 'The deal'),
      text.replace('The deal with Iran was signed in Vienna', 'So it was'),
      'As Iran said.',
      '',
    ])
      expect(locateDecision(edited, decision), edited).toEqual({ state: 'lost', position: null })
  })

  it('is lost where its surroundings were copied, because nobody can say which is meant', () => {
    expect(locateDecision(`${text}\n\n${text}`, decidedAt(text, 1)).state).toBe('lost')
  })

  it('keeps more of its surroundings where the text repeats itself, and gives up at last', () => {
    const line =
      'Everybody copied this item of the list again and again: Iran, and then nothing else at all was in it.\n'
    const list = `A. ${line}B. ${line}C. ${line}`
    const decision = decidedAt(list, 1)
    expect(decision.quote.prefix.length).toBeGreaterThan(32)
    expect(locateDecision(list, decision).position).toEqual(marked(list, 'Iran', 1))
    const endless = line.repeat(100)
    const middle = marked(endless, 'Iran', 50)
    expect(describeDecision(endless, middle.start, middle.end)).toBeNull()
  })

  it('is found in a short text only as long as nothing changed', () => {
    const decision = describeDecision('Iran', 0, 4)!
    expect(locateDecision('Iran', decision).state).toBe('exact')
    expect(locateDecision('Rome and Iran', decision).state).toBe('lost')
  })

  it('never goes to another occurrence of its words, whatever is edited', () => {
    let placed = 0
    fc.assert(
      fc.property(prose, fc.nat(), edits, (body, pick, changes) => {
        const all = [...body.matchAll(/Iran/g)].length
        fc.pre(all > 0)
        const place = marked(body, 'Iran', pick % all)
        const decision = describeDecision(body, place.start, place.end)
        fc.pre(decision !== null)
        let edited: Edited = { text: body, place }
        for (const change of changes) edited = change(edited)
        const { position } = locateDecision(edited.text, decision)
        if (position === null) return
        placed++
        if (edited.place) expect(position).toEqual(edited.place)
        else
          expect(edited.text.slice(position.start - 16, position.end + 16)).toContain(
            decision.quote.prefix.slice(-16) + 'Iran' + decision.quote.suffix.slice(0, 16),
          )
      }),
      { numRuns: 1500 },
    )
    expect(placed).toBeGreaterThan(300)
  })
})
