import { describe, expect, it } from 'vitest'
import { problemSchema, type ProblemCode } from '../../../shared/model/problem'
import { check } from '../../../shared/notebook/check'
import type { Contents } from '../../fixtures/notebook'
import { markdown, notebookOf, passageIn, sha256, sourceFile } from '../../fixtures/notebook'

function problemsOf(contents: Contents) {
  return check(notebookOf(contents), sha256)
}

function codesOf(contents: Contents): ProblemCode[] {
  return problemsOf(contents).map(({ code }) => code)
}

const text = 'The envoy called Beijing on 10 February. Then he left.\n'
const graded = sourceFile({ id: 's1', title: 'Envoys', reliability: 'B' }, text)
const other = sourceFile({ id: 's2', title: 'Calls', reliability: 'A' }, text)
const passages = {
  'sources/one.md': { 'p-1': 'The envoy called Beijing' },
  'sources/two.md': { 'p-2': 'Then he left' },
}
const files = { 'sources/one.md': graded, 'sources/two.md': other }
const one = { source: 's1', passage: 'p-1', credibility: 2 }
const two = { source: 's2', passage: 'p-2', credibility: 2 }

describe('check', () => {
  it('finds nothing in a notebook in which all is well', () => {
    const claims = [{ id: 'c-call', text: 'He called.', evidence: [one, two] }]
    const note = 'He called.[^c-call] See [[Envoys]], [[two]] and [@one, para. 1]. ![[map.png]]\n'
    expect(problemsOf({ files: { ...files, 'notes/a.md': note }, passages, claims })).toEqual([])
  })

  it('names links with their line in the file and in the body, in order', () => {
    const note = markdown({ id: 'n' }, 'One\n\n[[Nowhere]]\n[^c-none] [@nobody]\n[[Log]]\n')
    const found = problemsOf({
      files: { 'notes/a.md': note, 'notes/x/Log.md': '', 'notes/y/Log.md': '' },
    })
    expect(found).toMatchObject([
      { code: 'link-unresolved', where: { path: 'notes/a.md', line: 6, bodyLine: 3 } },
      { code: 'claim-unknown', where: { line: 7, claim: 'c-none' } },
      { code: 'link-unresolved', where: { line: 7 } },
      { code: 'link-ambiguous', where: { line: 8 } },
    ])
    expect(found[3]?.message).toContain('notes/x/Log.md, notes/y/Log.md')
    for (const problem of found) expect(problemSchema.parse(problem)).toEqual(problem)
  })

  it.each<[string, ProblemCode[], Record<string, unknown>]>([
    ['without evidence', ['claim-without-evidence'], {}],
    ['withdrawn and without evidence', [], { status: 'withdrawn' }],
    ['with one origin', ['claim-single-origin'], { evidence: [one] }],
    ['refuted, with one origin', [], { evidence: [one], status: 'refuted' }],
    ['disputed', ['claim-disputed'], { evidence: [one, two], status: 'disputed' }],
    [
      'with a passage against it',
      ['claim-single-origin', 'claim-disputed'],
      { evidence: [one, { ...two, stance: 'contradicts' }] },
    ],
    [
      'with ungraded evidence',
      ['evidence-ungraded'],
      { evidence: [one, { ...two, credibility: null }] },
    ],
    [
      'with a passage that is gone',
      ['evidence-dangling'],
      { evidence: [one, two, { ...two, passage: 'p-9' }] },
    ],
    [
      'with a speaker who is gone',
      ['link-unresolved'],
      { evidence: [one, two], speaker: 'nobody' },
    ],
  ])('looks at a claim %s', (_, codes, fields) => {
    const found = problemsOf({ files, passages, claims: [{ id: 'c-call', ...fields }] })
    expect(found.map(({ code }) => code)).toEqual(codes)
    for (const { where } of found)
      expect(where).toMatchObject({ path: 'claims.json', claim: 'c-call' })
  })

  it('counts two sources of one origin as one', () => {
    const shared = { reliability: 'C', origin: 'The ministry' }
    const found = problemsOf({
      files: {
        'sources/one.md': sourceFile({ id: 's1', ...shared }, text),
        'sources/two.md': sourceFile({ id: 's2', ...shared }, text),
      },
      passages,
      claims: [{ id: 'c-call', evidence: [one, two] }],
    })
    expect(found).toMatchObject([{ code: 'claim-single-origin' }])
    expect(found[0]?.message).toContain('The ministry')
  })

  it('looks at the grade and the text of sources', () => {
    const changed = graded.replace('Beijing', 'Moscow')
    expect(codesOf({ files: { 'sources/one.md': changed } })).toEqual(['source-text-changed'])
    const ungraded = sourceFile({ id: 's1' }, text)
    expect(codesOf({ files: { 'sources/one.md': ungraded } })).toEqual(['source-ungraded'])
  })

  it('looks whether passages stand where they stood', () => {
    const before = text.replace('10 February', '11 February')
    const moved = passageIn(before, 'Then he left', 'p-1')
    const lost = passageIn('The envoy called Moscow', 'called Moscow', 'p-2')
    expect(
      problemsOf({ files, passages: { 'sources/one.md': { 'p-1': moved, 'p-2': lost } } }),
    ).toMatchObject([
      { code: 'passage-moved', where: { path: 'sources/one.md', passage: 'p-1' } },
      { code: 'passage-lost', where: { path: 'sources/one.md', passage: 'p-2' } },
    ])
  })

  it('finds ids that are there twice', () => {
    const found = problemsOf({
      files: { ...files, 'notes/a.md': markdown({ id: 'x' }), 'notes/b.md': markdown({ id: 'x' }) },
      passages: { ...passages, 'sources/two.md': { 'p-1': 'Then he left' } },
    })
    expect(found).toMatchObject([
      { code: 'id-duplicate', where: { path: 'notes/b.md' } },
      { code: 'id-duplicate', where: { path: 'sources/two.md', passage: 'p-1' } },
    ])
  })

  it('looks at the ends and the evidence of relations', () => {
    const relation = {
      id: 'r-1',
      from: 'x',
      verb: 'called',
      to: 's1',
      evidence: [{ source: 's9', passage: 'p-1' }],
    }
    expect(codesOf({ files, relations: [relation] })).toEqual([
      'link-unresolved',
      'link-unresolved',
      'evidence-dangling',
    ])
  })

  it('passes on what could not be read, and names wrong front matter', () => {
    const damage = [
      { code: 'json-broken', where: { path: 'claims.json' }, message: 'It is broken.' } as const,
    ]
    const broken = markdown({ id: 'not an id!' })
    expect(problemsOf({ files: { 'notes/a.md': broken }, damage })).toMatchObject([
      { code: 'json-broken' },
      { code: 'field-invalid', where: { path: 'notes/a.md', line: 2 } },
    ])
  })

  it('says what, where and what to do', () => {
    const claims = [{ id: 'c-call', text: 'He called.' }]
    expect(problemsOf({ claims })[0]?.message).toBe(
      'No passage was given for the claim “He called”. Mark one in a source and add it as evidence.',
    )
  })
})
