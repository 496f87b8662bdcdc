import { describe, expect, it } from 'vitest'
import { originsOf } from '../../../shared/evidence/origins'

function row(source: string, origin = '') {
  return { source, sourceTitle: `Title of ${source}`, origin }
}

describe('origins', () => {
  it('are the same without regard to case and surrounding blanks', () => {
    expect(originsOf([row('a', 'Xinhua notice'), row('b', ' xinhua NOTICE ')])).toEqual([
      { name: 'Xinhua notice', count: 2 },
    ])
  })

  it('are the sources themselves where none is named', () => {
    expect(originsOf([row('a'), row('b'), row('a')])).toEqual([
      { name: 'Title of a', count: 2 },
      { name: 'Title of b', count: 1 },
    ])
  })

  it('never mix a source with an origin of the same words', () => {
    expect(originsOf([row('a'), row('b', 'a')])).toHaveLength(2)
  })
})
