import { describe, expect, it } from 'vitest'
import { ignoreSuggestions } from '../../../shared/changes/suggestions'
import { possibleEntities } from '../../../shared/suggest/suggestions-for'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { counting, done } from '../changes/making'

const text = 'The Harbour Safety Board (HSB) met Ada Lindqvist in Lima. Lindqvist left.\n'

function notebook(files: Readonly<Record<string, string>> = {}) {
  return notebookOf({ files: { 'sources/s.md': sourceFile({}, text), ...files } })
}

function told(state: ReturnType<typeof notebook>, path = 'sources/s.md') {
  return possibleEntities(state, path).map(({ name, sameAs }) => [name, sameAs])
}

describe('possible entities of a record', () => {
  it('are all that a notebook without cards could have', () => {
    expect(told(notebook())).toEqual([
      ['Harbour Safety Board', null],
      ['Ada Lindqvist', null],
      ['Lima', null],
    ])
    expect(told(notebook(), 'sources/gone.md')).toEqual([])
  })

  it('leave out what has a card with all these names', () => {
    const files = {
      'entities/Lima.md': markdown({ type: 'place' }),
      'entities/Ada Lindqvist.md': markdown({ type: 'person', aliases: ['Lindqvist'] }),
    }
    expect(told(notebook(files))).toEqual([['Harbour Safety Board', null]])
  })

  it('name the card that lacks a form, and none where several cards may be meant', () => {
    const ada = 'entities/Ada Lindqvist.md'
    const one = notebook({ [ada]: markdown({ type: 'person' }) })
    expect(told(one)).toContainEqual(['Ada Lindqvist', ada])
    const two = notebook({
      [ada]: markdown({ type: 'person' }),
      'entities/Bo Lindqvist.md': markdown({ type: 'person', aliases: ['Lindqvist'] }),
      'entities/Third.md': markdown({ type: 'person', aliases: ['Ada Lindqvist'] }),
    })
    expect(told(two).find(([name]) => name === 'Ada Lindqvist')).toBeUndefined()
  })

  it('leave out what the user does not want to see again', () => {
    const state = notebook()
    const after = done(state, ignoreSuggestions(state, counting(), ['HSB']))
    expect(told(after).map(([name]) => name)).toEqual(['Ada Lindqvist', 'Lima'])
    expect(ignoreSuggestions(after, counting(), ['hsb']).edits).toEqual([])
  })

  it('are not looked for in code, addresses and links of a note', () => {
    const note = '`Ada Lindqvist` https://x.org/Ada [[Bo Moyo]] but Max Moyo\n\n```\nLima\n```\n'
    expect(told(notebook({ 'notes/n.md': note }), 'notes/n.md')).toEqual([['Max Moyo', null]])
  })
})
