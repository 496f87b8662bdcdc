import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeDossier } from '../../../shared/dossier/compose'
import { AppError } from '../../../shared/model/failure'
import { makeRecordFile } from '../../../shared/notebook/record-file'
import { callNotebook, dossierPath } from '../../fixtures/call-notebook'
import { instant, markdown, sha256 } from '../../fixtures/notebook'

type Files = Readonly<Record<string, string>>

function compose(body: string, files: Files = {}) {
  return composeDossier(callNotebook(body, files), dossierPath, sha256)
}

/** The finished text between the title and what is written at the end. */
function textOf(body: string, files: Files = {}): string {
  const { markdown: text } = compose(body, files)
  return (
    (text.split('*Ten days*\n\n')[1] ?? '').split(/\n\n(?:## Sources|\[\^)/)[0]?.trimEnd() ?? ''
  )
}

/** The footnotes of the finished text by label. */
function footnotesOf(body: string, files: Files = {}): Record<string, string> {
  const found = compose(body, files).markdown.matchAll(/^\[\^(.+?)\]: ((?:.|\n(?!\n\[\^))*)/gm)
  return Object.fromEntries(
    [...found].map(([, label = '', text = '']): [string, string] => [label, text.trimEnd()]),
  )
}

describe('a composed dossier', () => {
  it('reads as a finished text, with every part', () => {
    const golden = join(import.meta.dirname, '../../fixtures/the-call-to-beijing')
    const body = readFileSync(`${golden}.body.md`, 'utf8')
    expect(compose(body).markdown).toBe(readFileSync(`${golden}.composed.md`, 'utf8'))
  })

  it('is written from the body that is being edited', () => {
    const state = callNotebook('Old.')
    const { markdown: text } = composeDossier(state, dossierPath, sha256, 'New.[^c-none]')
    expect(text).toContain('New.[^c-none]')
    expect(text).not.toContain('Old.')
  })

  it('says what it uses', () => {
    const { uses } = compose('[[Robert Malley]] called.[^c-call]\n\n![[First contacts]]')
    expect([...uses.claims]).toEqual(['c-call', 'c-denied'])
    expect([...uses.entities]).toEqual([
      'entities/Robert Malley.md',
      'entities/Ministry.md',
      'entities/The call.md',
    ])
    expect([...uses.sources]).toEqual(['sources/desk2021envoys.md', 'sources/desk2021calls.md'])
    expect([...uses.passages]).toEqual(['p-call', 'p-not', 'p-silent'])
    expect([...uses.texts]).toEqual(['notes/First contacts.md'])
  })

  it('knows the problems of what is in it, and of nothing else', () => {
    const { problems } = compose('Denied.[^c-denied] [[Nobody]]')
    expect(problems.map(({ code, where }) => [code, where.claim ?? where.path])).toEqual([
      ['claim-single-origin', 'c-denied'],
      ['link-unresolved', dossierPath],
    ])
  })

  it('is refused where there is no dossier', () => {
    const state = callNotebook('')
    expect(() => composeDossier(state, 'dossiers/none.md', sha256)).toThrow(AppError)
    expect(() => composeDossier(state, 'notes/First contacts.md', sha256)).toThrow(AppError)
  })

  it('has its title once, and one heading of the first level', () => {
    const own = compose('# The call to Beijing\n\n# One\n\n## Two').markdown
    expect(own.match(/^#+ .*/gm)).toEqual(['# The call to Beijing', '## One', '### Two'])
    expect(compose('## One').markdown.match(/^#+ .*/gm)).toEqual([
      '# The call to Beijing',
      '## One',
    ])
  })
})

describe('links', () => {
  it('become words, and the first mention of an entity leads to its section', () => {
    const part = '\n\n```dossier\npart: entities\n```'
    const body = '[[Rob Malley]], [[Robert Malley|he]], [[First contacts#Doubts]], [[people/No]].'
    expect(textOf(body)).toBe('Rob Malley, he, First contacts, No.')
    expect(textOf(body + part)).toContain('[Rob Malley](#robert-malley), he, First contacts, No.')
  })

  it('to a source give its title, and list it', () => {
    expect(textOf('See [[desk2021calls]].')).toBe('See *Calls made*.')
    expect(compose('See [[desk2021calls]].').markdown).toContain('- `desk2021calls`: “Calls made”')
  })

  it('that are citations stay as they are, and list their source', () => {
    const { markdown: text } = compose('So it is [see @desk2021calls, para. 1; @none].')
    expect(text).toContain('So it is [see @desk2021calls, para. 1; @none].')
    expect(text).toContain('- `desk2021calls`:')
  })

  it('to a passage cite it; a quotation has its words', () => {
    expect(textOf('He rang [[desk2021envoys#^p-call]].')).toBe(
      'He rang [@desk2021envoys, para. 2].',
    )
    expect(textOf('He [[desk2021envoys#^p-call|rang]].')).toBe(
      'He rang [@desk2021envoys, para. 2].',
    )
    expect(textOf('- ![[desk2021envoys#^p-known]]')).toBe(
      '- > “The ministry in Beijing made it known.” [@desk2021envoys, para. 2]',
    )
    expect(textOf('It ![[desk2021envoys#^p-silent]].')).toBe(
      'It “has confirmed the call” [@desk2021envoys, para. 3].',
    )
    expect(textOf('![[desk2021envoys#^p-lost]]')).toMatch(/^> “They spoke for an hour” .*lost/)
    expect(textOf('![[desk2021envoys#^p-none]]')).toMatch(/^\*\(.*desk2021envoys.*\)\*$/)
  })

  it('in code stay as they are', () => {
    const code = '`[[Robert Malley]]`\n\n```\n[[Robert Malley]] [^c-call]\n\n# no heading\n```'
    expect(textOf(code)).toBe(code)
  })
})

describe('footnotes of claims', () => {
  it('hold the words, who says so, where they stand and how good they are', () => {
    expect(footnotesOf('Called.[^c-call]')).toEqual({
      'c-call':
        '“On 10 February Robert Malley telephoned Ma Zhaoxu.” — said by Ministry, 17 February 2021. @desk2021envoys [para. 2], published 18 February 2021; source B, information 2; exact. The claim is disputed.',
      'c-call--2': String.raw`Against: “Malley did not call on the 10th \[sic\], says \*one\* reader”, in: “Malley did not call on the 10th \[sic\], says \*one\* reader; he called on the 11th.” — @desk2021calls [para. 1], no date of publication; source not graded, information not graded; exact. Comment: A letter to the editor.`,
    })
  })

  it('follow each other where a claim has more than one passage', () => {
    expect(textOf('Called.[^c-call] Known![^c-known]')).toBe(
      'Called.[^c-call][^c-call--2] Known![^c-known][^c-known--2]',
    )
  })

  it('say what is lost, missing or never was', () => {
    const notes = footnotesOf('[^c-known] [^c-envoy] [^c-none]')
    expect(notes['c-known--2']).toMatch(/^“They spoke for an hour” — .*; lost: /)
    expect(notes['c-known--2']).not.toContain('para.')
    expect(notes['c-envoy']).toBe('No passage supports this statement. The claim is not verified.')
    expect(notes['c-none']).toContain('no claim “c-none”')
  })

  it('say that a passage moved', () => {
    const state = callNotebook('[^c-call]')
    const path = 'sources/desk2021calls.md'
    const text = (state.records.get(path)?.text ?? '').replace('he called', 'she called')
    const { record } = makeRecordFile(path, text, instant)
    const moved = { ...state, records: new Map(state.records).set(path, record) }
    const { markdown: written } = composeDossier(moved, dossierPath, sha256)
    expect(written).toContain('not graded; moved: the words stand, their surroundings changed.')
  })

  it('are defined once, however often they are used', () => {
    const { markdown: text } = compose('One[^c-denied], two[^c-denied].')
    expect(text.match(/^\[\^c-denied\]:/gm)).toHaveLength(1)
  })
})

describe('embeds', () => {
  it('of a claim are its sentence with its footnotes, wherever they stand', () => {
    expect(textOf('- ![[c-denied]]')).toBe('- Washington confirmed nothing.[^c-denied]')
    expect(textOf('![[c-call]]')).toBe(
      'Malley called Ma on 10 February 2021.[^c-call][^c-call--2] *(disputed)*',
    )
    expect(textOf('![[c-none]]')).toContain('“c-none”')
  })

  it('of a note are its text, with headings below the one above', () => {
    expect(textOf('## Calls\n\n![[First contacts]]\n\n## Next')).toBe(
      '## Calls\n\n### How it began\n\nHe rang.[^first-contacts-1]\n\n#### Doubts\n\nSome.[^c-denied]\n\n## Next',
    )
  })

  it('of a section are that section', () => {
    expect(textOf('![[First contacts#Doubts]]')).toBe('## Doubts\n\nSome.[^c-denied]')
    expect(textOf('![[First contacts#How it began]]')).toContain('He rang.[^first-contacts-1]')
    expect(textOf('![[First contacts#None]]')).toMatch(/^\*\(“None” of “First contacts” .*\)\*$/)
  })

  it('stay inside the list or quotation in which they stand', () => {
    const files = { 'notes/Two.md': 'One.\n\nTwo.\n' }
    expect(textOf('1. First\n2. ![[Two]]\n', files)).toBe('1. First\n\n2. One.\n\n   Two.')
    expect(textOf('> Above\n> ![[Two]]\n> Below', files)).toBe(
      '> Above\n>\n> One.\n>\n> Two.\n>\n> Below',
    )
  })

  it('within other words are words', () => {
    expect(textOf('See ![[First contacts]] for more.')).toBe('See First contacts for more.')
  })

  it('of what is not there say so', () => {
    expect(textOf('![[Nothing *here*]]')).toMatch(/^\*\(“Nothing \\\*here\\\*” .*\)\*$/)
  })

  it('of one another end', () => {
    const files = { 'notes/A.md': 'A ![[B]]\n\n![[B]]', 'notes/B.md': '![[A]]' }
    const { problems } = compose('![[A]]', files)
    expect(textOf('![[A]]', files)).toMatch(/^A B\n\n\*\(“A” was to stand here, .*\)\*$/)
    expect(problems).toMatchObject([{ code: 'link-unresolved', where: { path: 'notes/B.md' } }])
  })

  it('of a chain of a thousand texts are followed to its end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [`notes/N${index}.md`, `![[N${index + 1}]]`]),
    )
    expect(textOf('![[N0]]', { ...files, 'notes/N900.md': 'The end.' })).toBe('The end.')
  })

  it('that would grow without end are cut off', () => {
    const level = (number: number) =>
      Array.from({ length: 12 }, () => `![[L${number + 1}]]`).join('\n\n')
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`notes/L${index}.md`, level(index)]),
    )
    expect(compose('![[L0]]', files).markdown.length).toBeLessThan(10_000_000)
  })
})

describe('footnotes of the user’s own', () => {
  it('keep their label in the dossier, and get their note’s name in an embed', () => {
    const body =
      'Mine.[^1] ![[c-denied]]\n\n![[First contacts]]\n\n[^1]: By me, see [[Ministry]].\n'
    expect(textOf(body)).toContain('Mine.[^1] Washington')
    expect(footnotesOf(body)).toMatchObject({
      1: 'By me, see Ministry.',
      'first-contacts-1': 'See The call.',
    })
  })

  it('have several paragraphs, and claims of their own', () => {
    const body = 'Mine.[^long]\n\n[^long]: One,\nstill one.[^c-denied]\n\n    Two.\n\nText.'
    expect(footnotesOf(body)).toMatchObject({
      long: 'One,\n    still one.[^c-denied]\n\n    Two.',
      'c-denied': expect.stringContaining('has confirmed the call') as string,
    })
    expect(textOf(body)).toBe('Mine.[^long]\n\nText.')
  })

  it('never share a label', () => {
    const files = {
      'notes/a/N.md': 'One.[^1]\n\n[^1]: First',
      'notes/b/N.md': 'Two.[^1]\n\n[^1]: Second',
      'notes/C.md': 'Three.[^denied]\n\n[^denied]: Third',
    }
    const body = 'Zero.[^n-1] ![[c-denied]]\n\n![[a/N]]\n\n![[b/N]]\n\n![[C]]\n\n[^n-1]: Zeroth'
    const notes = footnotesOf(body, files)
    expect(notes).toMatchObject({
      'n-1': 'Zeroth',
      'n-1-2': 'First',
      'n-1-3': 'Second',
      'note-c-denied': 'Third',
    })
    expect(notes['c-denied']).toContain('confirmed')
  })

  it('that are defined nowhere do not find another’s', () => {
    const files = { 'notes/N.md': 'Lost.[^1]' }
    const text = textOf('Mine.[^1]\n\n![[N]]\n\n[^1]: Mine', files)
    expect(text).toBe(String.raw`Mine.[^1]${'\n\n'}Lost.\[^1]`)
  })
})

describe('generated parts', () => {
  it('know what comes after them', () => {
    const body = '```dossier\npart: claims\n```\n\nLater.[^c-denied]'
    expect(textOf(body)).toContain('| Washington confirmed nothing.[^c-denied] |')
  })

  it('say so when they have nothing to say', () => {
    for (const part of ['claims', 'entities', 'timeline', 'sources', 'check']) {
      const text = textOf(`\`\`\`dossier\npart: ${part}\n\`\`\``)
      expect(text).toMatch(/^[A-Z].*\.$/s)
    }
  })

  it('that do not exist are named', () => {
    const { markdown: text, problems } = compose('Text\n\n```dossier\npart: index\n```')
    expect(text).toMatch(/\*\(There is no part “index”\..*\)\*/)
    expect(problems).toMatchObject([{ where: { path: dossierPath, bodyLine: 3 } }])
  })

  it('leave dated events to the timeline where there is one', () => {
    const body = '[[The call]]\n\n```dossier\npart: entities\n```\n'
    expect(textOf(body)).toContain('## The call')
    const both = textOf(`${body}\n\`\`\`dossier\npart: timeline\n\`\`\``)
    expect(both).not.toContain('# The call')
    expect(both).toContain('- **10 February 2021.** The call. Malley rings.')
  })

  it('do not hold one another', () => {
    const part = '```dossier\npart: timeline\n```'
    const files = {
      'entities/The call.md': markdown({ type: 'event', date: '2021' }, part),
      'entities/Talks.md': markdown({ type: 'event', date: '2021' }, '![[Week]]'),
      'dossiers/Week.md': part,
    }
    expect(textOf(`[[The call]] [[Talks]]\n\n${part}`, files)).toBe(
      'The call Talks\n\n- **2021.** The call.\n- **2021.** Talks. Week',
    )
  })

  it('take in the claims that a description brings with it', () => {
    const body =
      '[[Robert Malley]]\n\n```dossier\npart: claims\n```\n\n```dossier\npart: entities\n```'
    expect(textOf(body)).toContain('| Malley has been envoy since January.[^c-envoy] |')
  })

  it('do not close a table at a pipe', () => {
    const state = callNotebook('[^c-denied]\n\n```dossier\npart: claims\n```')
    const claim = { ...state.claims.get('c-denied')!, text: 'Yes | no.' }
    const changed = { ...state, claims: new Map(state.claims).set('c-denied', claim) }
    const { markdown: text } = composeDossier(changed, dossierPath, sha256)
    expect(text).toContain(String.raw`| Yes \| no.[^c-denied] |`)
  })

  it('list the sources even where nobody asked', () => {
    expect(compose('[^c-denied]').markdown).toContain('\n## Sources\n\n- `desk2021envoys`: M. K.')
    expect(compose('No claims.').markdown).not.toContain('## Sources')
  })
})

describe('an entity card', () => {
  it('has names, fields and the description in full', () => {
    expect(textOf('![[Robert Malley]]')).toBe(
      [
        '**Robert Malley.** Person. Also: Rob Malley. Role: US special envoy. In office: since about January 2021.',
        'Envoy since January; met Ma Zhaoxu.[^c-envoy]',
        'A second paragraph.',
      ].join('\n\n'),
    )
  })

  it('of an unknown type has the type’s own word', () => {
    const files = { 'entities/X.md': markdown({ type: 'ship', flag: ['A', 'B'], crew: 12 }) }
    expect(textOf('![[X]]', files)).toBe('**X.** ship. Flag: A, B. Crew: 12.')
  })
})
