import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../shared/suggest/suggest'
import { measure, type Listed, type Measure } from './measure'

const folder = join(import.meta.dirname, 'texts')

/** Texts of four kinds, written for this measure with their lists before the code was. */
const names = ['wire-report', 'policy-brief', 'feature', 'minutes']

function measured(name: string): Measure {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const { things } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    things: Listed[]
  }
  return measure(text, things, suggest(text))
}

describe.each(names)('what is proposed for the %s', (name) => {
  const result = measured(name)

  it('is at least 92 % of what it names', () => {
    expect(1 - result.missed.length / result.listed, result.missed.join()).toBeGreaterThanOrEqual(
      0.92,
    )
  })

  it('is right at least 90 times in a hundred', () => {
    expect(result.right / result.proposed, result.wrong.join()).toBeGreaterThanOrEqual(0.9)
  })

  it('has the right type nine times in ten', () => {
    const right = result.right - result.wrongTypes.length
    expect(right / result.right, result.wrongTypes.join()).toBeGreaterThanOrEqual(0.9)
  })

  it('has at least half of the other names of a thing with it', () => {
    expect(result.aliases).toBeGreaterThan(5)
    expect(
      result.aliasesJoined / result.aliases,
      result.aliasesMissed.join(),
    ).toBeGreaterThanOrEqual(0.5)
  })

  it('never makes one of two', () => {
    expect(result.merges).toEqual([])
  })
})

describe('the measure', () => {
  const list: Listed[] = [
    { name: 'Ada Roe', types: ['person'], forms: ['Ada Roe', 'Roe'] },
    { name: 'Max Doe', types: ['person'], forms: ['Max Doe'] },
    { name: 'Rome', types: ['place'], forms: ['Rome'], optional: true },
  ]
  const text = 'Ada Roe met Max Doe in Rome. Roe left.'
  const one = (name: string, ...forms: string[]) => ({
    name,
    type: 'person',
    forms: [name, ...forms],
  })

  it('counts what is missed, wrong, proposed twice or of the wrong type', () => {
    const result = measure(text, list, [one('Ada Roe'), one('Roe'), one('Rome'), one('Roe left')])
    expect(result.missed).toEqual(['Max Doe'])
    expect(result.wrong).toEqual(['Roe (person) again', 'Roe left (person)'])
    expect(result.wrongTypes).toEqual(['Rome person'])
    expect([result.right, result.aliases, result.aliasesJoined]).toEqual([2, 1, 0])
  })

  it('takes one proposal for two things as wrong', () => {
    const result = measure(text, list, [one('Ada Roe', 'Max Doe')])
    expect(result.merges).toHaveLength(1)
    expect(result.missed).toEqual(['Ada Roe', 'Max Doe'])
  })
})
