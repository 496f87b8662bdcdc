import { describe, expect, it } from 'vitest'
import { textOf } from '../../../shared/notebook/record-text'
import { previewReplacement, replaceIn } from '../../../shared/search/replace'
import { counting, done } from '../changes/making'
import { notebookOf, sourceFile } from '../../fixtures/notebook'

const state = notebookOf({
  files: {
    'notes/One.md': 'The deal. A DEAL, deals; see [[The deal]].\r\nThe deal again.\r\n',
    'notes/Two.md': 'Nothing of it.\n',
    'entities/The deal.md': '---\ntype: agreement\n---\nThe deal of 2015.\n',
    'sources/roe2021.md': sourceFile({ id: 's' }, 'The deal in somebody else’s words.\n'),
  },
})
const deal = { find: 'deal', by: 'agreement', matchesCase: false, wholeWords: true }

describe('replacing', () => {
  it('shows record by record what it would do; sources and links are left alone', () => {
    expect(previewReplacement(state, deal)).toEqual([
      {
        path: 'entities/The deal.md',
        title: 'The deal',
        count: 1,
        inLinks: 0,
        before: 'The deal of 2015.',
        after: 'The agreement of 2015.',
      },
      expect.objectContaining({ path: 'notes/One.md', count: 3, inLinks: 1 }),
    ])
    expect(previewReplacement(state, { ...deal, matchesCase: true })[1]).toMatchObject({ count: 2 })
    expect(previewReplacement(state, { ...deal, wholeWords: false })[1]).toMatchObject({ count: 4 })
    expect(previewReplacement(state, { ...deal, find: 'deal.*(' })).toEqual([])
    expect(previewReplacement(state, { ...deal, find: '' })).toEqual([])
  })

  it('is one change of the chosen records, with the line ends as they were', () => {
    const made = replaceIn(state, counting(), deal, ['notes/One.md', 'notes/Two.md'])
    expect([made.count, made.records]).toEqual([3, 1])
    const after = done(state, made.change!)
    expect(after.records.get('notes/One.md')?.text).toBe(
      'The agreement. A agreement, deals; see [[The deal]].\r\nThe agreement again.\r\n',
    )
    expect(textOf(after.records.get('entities/The deal.md')!)).toBe('The deal of 2015.\n')
  })

  it('puts in signs as they are written', () => {
    const made = replaceIn(state, counting(), { ...deal, by: '$& $1 \\' }, ['entities/The deal.md'])
    const after = done(state, made.change!)
    expect(textOf(after.records.get('entities/The deal.md')!)).toBe('The $& $1 \\ of 2015.\n')
  })

  it('changes nothing where nothing is found', () => {
    expect(
      replaceIn(state, counting(), deal, ['notes/Two.md', 'sources/roe2021.md', 'gone']).change,
    ).toBeNull()
  })
})
