import { describe, expect, it } from 'vitest'
import { rank } from '../../../renderer/editor/completion/ranking'

interface Named {
  readonly names: readonly string[]
}

function found(typed: string, ...items: string[][]): string[] {
  const named: Named[] = items.map((names) => ({ names }))
  return rank(named, ({ names }) => names, typed, 10).map(({ name }) => name)
}

describe('finding by what was typed', () => {
  it('offers everything in the given order while nothing is typed', () => {
    expect(found('', ['B', 'b'], ['A'])).toEqual(['B', 'A'])
  })

  it('puts the whole name first, then its start, then the start of a word, then the rest', () => {
    expect(found('iran', ['Tirana'], ['The Iran file'], ['Iranian law'], ['Iran'])).toEqual([
      'Iran',
      'Iranian law',
      'The Iran file',
      'Tirana',
    ])
  })

  it('puts the shorter of equals first, and keeps the order of the rest', () => {
    expect(found('ma', ['Ma Zhaoxu'], ['Malley'], ['Mali'])).toEqual([
      'Mali',
      'Malley',
      'Ma Zhaoxu',
    ])
    expect(found('m', ['Mb'], ['Ma'])).toEqual(['Mb', 'Ma'])
  })

  it('finds by an alias and says which', () => {
    expect(found('jcpoa', ['Joint Comprehensive Plan of Action', 'JCPOA'])).toEqual(['JCPOA'])
  })

  it('minds neither case nor accents', () => {
    expect(found('peche', ['Pêche'])).toEqual(['Pêche'])
    expect(found('ÉTÉ', ['ete'])).toEqual(['ete'])
  })

  it('finds nothing where nothing fits', () => {
    expect(found('zz', ['Iran'])).toEqual([])
  })

  it('takes what was typed as words, not as a pattern', () => {
    expect(found('a.c', ['abc'], ['a.c'])).toEqual(['a.c'])
  })
})
