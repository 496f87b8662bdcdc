import { describe, expect, it } from 'vitest'
import { offers } from '../../../renderer/editor/completion/links'
import { citationOffers, claimOffers } from '../../../renderer/editor/completion/references'
import { linkTo, targetsOf } from '../../../renderer/editor/completion/targets'
import { findLinks } from '../../../shared/markdown/links'
import { claim, hostWith, target } from './host'

const malley = target({ title: 'Robert Malley', aliases: ['Rob Malley'], detail: 'US envoy' })
const source = target({
  kind: 'source',
  title: 'Envoys before the deadline',
  path: 'sources/desk2021envoys.md',
  key: 'desk2021envoys',
  detail: 'desk2021envoys',
  glyph: null,
})
const note = target({ kind: 'note', title: 'First contacts', path: 'notes/First contacts.md' })

describe('a link that is completed', () => {
  it('is the title alone where that is enough', () => {
    expect(linkTo(malley, 'Robert Malley')).toBe('[[Robert Malley]]')
  })

  it('shows an alias and leads to the real name', () => {
    expect(linkTo(malley, 'Rob Malley')).toBe('[[Robert Malley|Rob Malley]]')
  })

  it('leads to a source by its key and shows the title', () => {
    expect(linkTo(source, source.title)).toBe('[[desk2021envoys|Envoys before the deadline]]')
  })

  it('says the folder where two records have one name', () => {
    expect(linkTo({ ...note, isAmbiguous: true }, note.title)).toBe(
      '[[notes/First contacts|First contacts]]',
    )
  })

  it('is a link whatever the title holds', () => {
    const odd = target({ title: 'A [draft] | of #2', path: 'notes/A draft.md', key: 'A draft' })
    const [link] = findLinks(linkTo(odd, odd.title))
    expect(link).toMatchObject({ kind: 'link', target: 'A draft' })
  })
})

describe('what is offered behind [[', () => {
  const host = hostWith({ targets: () => [malley, note, source] })
  const labels = (words: string) => offers(host, words).map(({ label }) => label)

  it('finds by name, alias, key and title', () => {
    expect(labels('rob malley')).toEqual(['Rob Malley'])
    expect(labels('desk2021')).toEqual(['Envoys before the deadline', 'Create note “desk2021”'])
    expect(labels('first')).toEqual(['First contacts', 'Create note “first”'])
  })

  it('says whose alias it is', () => {
    expect(offers(host, 'rob m')[0]?.detail).toBe('Robert Malley')
  })

  it('offers to make a note last, and never where the name is taken', () => {
    expect(labels('nobody')).toEqual(['Create note “nobody”'])
    expect(labels('robert malley')).toEqual(['Robert Malley'])
    expect(labels('')).not.toContain('Create note “”')
  })
})

describe('what is offered behind @', () => {
  const host = hostWith({
    targets: () => [malley, target({ ...source, key: 'aaa2020', title: 'Other' }), source],
    shownParagraph: (key) => (key === 'desk2021envoys' ? 14 : null),
  })

  it('offers sources only, the one that is being looked at first', () => {
    expect(citationOffers(host, '', 0).map(({ label }) => label)).toEqual([
      'desk2021envoys',
      'aaa2020',
    ])
  })

  it('names the paragraph that is being looked at', () => {
    expect(citationOffers(host, 'desk', 0)[0]?.detail).toBe('¶14 · Envoys before the deadline')
    expect(citationOffers(host, 'aaa', 0)[0]?.detail).toBe('Other')
  })
})

describe('what is offered behind [^', () => {
  it('finds claims by their words and says their grade', () => {
    const host = hostWith({
      claims: () => [
        claim('c-call', 'Malley telephoned Ma Zhaoxu.'),
        claim('c-visit', 'Kerry went to Moscow.', { credibility: null }),
      ],
    })
    expect(claimOffers(host, 'kerry')).toMatchObject([
      { label: 'Kerry went to Moscow.', detail: 'B–', type: 'claim-supported' },
    ])
    expect(claimOffers(host, 'c-call')).toHaveLength(1)
  })
})

describe('the targets of a notebook', () => {
  it('marks the names that two records share', () => {
    const summary = {
      id: null,
      modified: '2026-01-31T09:00:00.000Z',
      tags: [],
      aliases: [],
      excerpt: '',
    }
    const notes = ['notes/a/Plan.md', 'notes/b/plan.md', 'notes/Other.md'].map((path) => ({
      ...summary,
      path,
      title: path.slice(path.lastIndexOf('/') + 1, -3),
    }))
    const targets = targetsOf({
      revision: 1,
      folder: '/notebook',
      name: 'Notebook',
      readOnly: null,
      settings: { history: { allDays: 7, dailyDays: 90 } },
      entityTypes: [],
      notes,
      sources: [],
      entities: [],
      claims: [],
      dossiers: [],
      relations: [],
      relationVerbs: [],
      problems: [],
      undo: null,
      undoId: null,
      redo: null,
    })
    expect(targets.map(({ isAmbiguous }) => isAmbiguous)).toEqual([true, true, false])
  })
})
