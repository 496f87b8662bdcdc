import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardFields, fieldName } from '../../../renderer/entities/card-fields'
import { groupEntities } from '../../../renderer/entities/entity-groups'
import { splitNames } from '../../../renderer/entities/split-names'
import { entitySummary, snapshot } from '../snapshot'

describe('cardFields', () => {
  const [person] = snapshot().entityTypes

  it('shows the fields of the type first, then the own ones in their order', () => {
    const fields = cardFields({ id: 'X', type: 'person', wikidata: 'Q1', aliases: ['M'] }, person)
    expect(fields.map(({ name }) => name)).toEqual(['role', 'wikidata'])
  })

  it('leaves alone what is not flat', () => {
    const [list] = cardFields({ members: ['Germany', 'France'] }, undefined)
    expect(list).toMatchObject({ value: 'Germany, France', isFlat: false })
  })

  it('reads a name as a person does, and writes it back as it was', () => {
    const [field] = cardFields({ 'in-office': '2021' }, undefined)
    expect(field?.label).toBe('In office')
    expect(fieldName('In office')).toBe('in-office')
  })
})

describe('groupEntities', () => {
  it('puts every entity into one group, also those of unknown types', () => {
    const anyEntity = fc
      .record({ title: fc.string(), type: fc.constantFrom('person', 'place', 'vessel') })
      .map(({ title, type }) => entitySummary(title, { type }))
    fc.assert(
      fc.property(fc.array(anyEntity), fc.constantFrom('name', 'links'), (entities, order) => {
        const groups = groupEntities(snapshot({ entities }), '', order)
        const grouped = groups.flatMap((group) => group.entities)
        expect(grouped).toHaveLength(entities.length)
        expect(new Set(grouped)).toEqual(new Set(entities))
      }),
    )
  })

  it('finds by alias and by an ambiguous name', () => {
    const entities = [
      entitySummary('Robert Malley', { aliases: ['Rob Malley'], ambiguous: ['the envoy'] }),
      entitySummary('John Kerry'),
    ]
    for (const words of ['rob m', 'envoy']) {
      const [group] = groupEntities(snapshot({ entities }), words, 'name')
      expect(group?.entities.map(({ title }) => title)).toEqual(['Robert Malley'])
    }
  })
})

describe('splitNames', () => {
  it('takes names at commas, each once and without blanks', () => {
    expect(splitNames(' Rob Malley , Malley,, Malley ')).toEqual(['Rob Malley', 'Malley'])
  })
})
