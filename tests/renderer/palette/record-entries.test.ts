import { describe, expect, it } from 'vitest'
import { inOrderOfUse, recentIds, recordEntries } from '../../../renderer/palette/record-entries'
import { nowhere } from '../../../renderer/state/place'
import { claimView, entitySummary, noteSummary, snapshot } from '../snapshot'

const notebook = snapshot({
  notes: [
    noteSummary('Old', '2021-01-01T00:00:00.000Z'),
    noteSummary('New', '2021-02-02T00:00:00.000Z'),
  ],
  entities: [entitySummary('Robert Malley', { aliases: ['Malley'], ambiguous: ['Malley'] })],
  claims: [claimView('c-call', { text: 'Malley telephoned Ma.' })],
})

describe('recordEntries', () => {
  it('offers everything with its other names, each once', () => {
    const entries = recordEntries(notebook)
    expect(entries).toHaveLength(4)
    expect(entries.find(({ kind }) => kind === 'entity')?.also).toEqual(['Malley'])
  })
})

describe('inOrderOfUse', () => {
  it('begins with where one was last, then with what was changed last', () => {
    const past = [{ ...nowhere, note: 'notes/Old.md' }]
    const recent = recentIds(past, { ...nowhere, claim: 'c-call' })
    const titles = inOrderOfUse(recordEntries(notebook), recent).map(({ title }) => title)
    expect(titles).toEqual(['Malley telephoned Ma.', 'Old', 'Robert Malley', 'New'])
  })
})
