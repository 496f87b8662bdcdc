import { describe, expect, it } from 'vitest'
import { mentionsOf } from '../../../shared/mentions/mentions-of'
import { mentionsOfEntity } from '../../../shared/mentions/mentions-of-entity'
import { nameIndex } from '../../../shared/mentions/entity-names'
import type { NotebookState } from '../../../shared/notebook/state'
import { markdown, notebookOf, sourceFile, type Contents } from '../../fixtures/notebook'
import { saveBody } from '../../../shared/changes/records'
import { counting, done } from '../changes/making'

const cards = {
  'entities/Iran.md': markdown({ id: 'iran', type: 'place', aliases: ['Islamic Republic'] }),
  'entities/Robert Malley.md': markdown({
    id: 'malley',
    type: 'person',
    aliases: ['Rob Malley', 'Malley'],
    ambiguous: ['the envoy'],
  }),
  'entities/Georgia (country).md': markdown({ type: 'place', aliases: ['Georgia'] }),
  'entities/Georgia (state).md': markdown({ type: 'place', aliases: ['Georgia'] }),
}
const [iran, malley] = ['entities/Iran.md', 'entities/Robert Malley.md']
const georgias = ['entities/Georgia (country).md', 'entities/Georgia (state).md']

function notebook(files: Readonly<Record<string, string>>, more: Partial<Contents> = {}) {
  return notebookOf({ ...more, files: { ...cards, ...files } })
}

/** What is found, in few words: the words, their state, and whom they mean or may mean. */
function told(state: NotebookState, path = 'notes/n.md') {
  const { text } = state.records.get(path)!
  return mentionsOf(state, path).map((mention) => {
    const body = text.slice(state.records.get(path)!.bodyStart).replace(/\r\n?/g, '\n')
    expect(body.slice(mention.start, mention.end)).toBe(mention.text)
    return [mention.text, mention.state, mention.entity ?? mention.candidates]
  })
}

describe('mentions of a record', () => {
  it('finds names and aliases in notes, sources, cards and dossiers', () => {
    const text = 'Malley spoke of Iran, the Islamic Republic.'
    const state = notebook({
      'notes/n.md': text,
      'sources/s.md': sourceFile({ title: 'Iran' }, text),
      'entities/Qatar.md': markdown({ type: 'place', role: 'Iran' }, text),
      'dossiers/d.md': text,
    })
    for (const path of ['notes/n.md', 'sources/s.md', 'entities/Qatar.md', 'dossiers/d.md']) {
      expect(told(state, path), path).toEqual([
        ['Malley', 'detected', malley],
        ['Iran', 'detected', iran],
        ['Islamic Republic', 'detected', iran],
      ])
    }
  })

  it('asks where several entities bear a name or it was marked as ambiguous', () => {
    const state = notebook({ 'notes/n.md': 'Georgia told the envoy and Robert Malley.' })
    expect(told(state)).toEqual([
      ['Georgia', 'ambiguous', georgias],
      ['the envoy', 'ambiguous', [malley]],
      ['Robert Malley', 'detected', malley],
    ])
  })

  it('takes links for mentions and finds nothing in code, addresses and citation keys', () => {
    const state = notebook({
      'notes/n.md':
        '[[Iran]] and [[Robert Malley|the man]] and ![[Iran]]; `Iran` https://x.org/Iran [@iran, p. 2] #Iran [a](Iran.md)\n\n```\nIran\n```\n',
    })
    expect(told(state)).toEqual([
      ['Iran', 'linked', iran],
      ['the man', 'linked', malley],
      ['Iran', 'linked', iran],
    ])
  })

  it('shows a link to an ambiguous name as ambiguous, and one that leads to a note not at all', () => {
    const state = notebook({ 'notes/n.md': '[[Georgia]], [[the envoy]], [[n]], [[nowhere]]' })
    expect(told(state)).toEqual([
      ['Georgia', 'ambiguous', georgias],
      ['the envoy', 'ambiguous', [malley]],
    ])
  })

  it('does not let a card mention itself', () => {
    const state = notebook({ 'entities/Oman.md': markdown({ type: 'place' }, 'Oman and Iran.') })
    expect(told(state, 'entities/Oman.md')).toEqual([['Iran', 'detected', iran]])
  })

  it('counts offsets in the body with line ends as LF', () => {
    const state = notebook({
      'notes/n.md': '---\r\na: b\r\n---\r\nOne\r\n\r\nIran and Islamic\r\nRepublic',
    })
    expect(told(state)).toEqual([
      ['Iran', 'detected', iran],
      ['Islamic\nRepublic', 'detected', iran],
    ])
  })

  it('knows where a link can stand', () => {
    const state = notebook({
      'notes/n.md': 'Iran and [Iran now](https://x.org)',
      'sources/s.md': sourceFile({}, 'Iran'),
    })
    const linkable = (path: string) => mentionsOf(state, path).map(({ canBeLinked }) => canBeLinked)
    expect(linkable('notes/n.md')).toEqual([true, false])
    expect(linkable('sources/s.md')).toEqual([false])
  })

  it('has none for a record that is not there', () => {
    expect(mentionsOf(notebook({}), 'notes/gone.md')).toEqual([])
  })

  it('keeps the index of names while other things change, and makes it anew when a name does', () => {
    const state = notebook({ 'notes/n.md': 'Iran\n' })
    const edited = done(state, saveBody(state, counting(), 'notes/n.md', 'Iran, Persia\n')!)
    expect(nameIndex(edited)).toBe(nameIndex(state))
    const described = done(edited, saveBody(edited, counting(), iran, 'A state.\n')!)
    expect(nameIndex(described)).toBe(nameIndex(state))
    const renamed = notebook({ 'entities/Iran.md': markdown({ aliases: ['Persia'] }) })
    expect(nameIndex(renamed)).not.toBe(nameIndex(state))
  })
})

describe('mentions of an entity', () => {
  const modified = (state: NotebookState, path: string, time: string): NotebookState => ({
    ...state,
    records: new Map(
      [...state.records].map(([key, record]) => [
        key,
        key === path ? { ...record, modified: time } : record,
      ]),
    ),
  })

  it('lists every mention with its sentence, the newest record first', () => {
    const state = notebook({
      'notes/n.md': 'Before. **Malley** called [[Iran]] on *Monday*. After that, the envoy rested.',
      'sources/s.md': sourceFile({}, 'A title\n\nFirst. Then Rob\nMalley went home. Last.\n'),
    })
    const newest = modified(state, 'sources/s.md', '2022-01-01T00:00:00.000Z')
    const listed = mentionsOfEntity(newest, malley).map(
      ({ record, mention, sentence, paragraph }) => [
        record.path,
        mention.state,
        `${sentence.before}<${sentence.words}>${sentence.after}`,
        paragraph,
      ],
    )
    expect(listed).toEqual([
      ['sources/s.md', 'detected', 'Then <Rob Malley> went home.', 1],
      ['notes/n.md', 'detected', '<Malley> called Iran on Monday.', null],
      ['notes/n.md', 'ambiguous', 'After that, <the envoy> rested.', null],
    ])
  })

  it('has none for an entity that nothing speaks of', () => {
    expect(mentionsOfEntity(notebook({}), iran)).toEqual([])
  })
})
