import { describe, expect, it } from 'vitest'
import { resolveTitle, titleIndex } from '../../../shared/notebook/titles'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'

const state = notebookOf({
  files: {
    'notes/Start.md': '',
    'notes/2020/Log.md': '',
    'notes/2021/Log.md': '',
    'notes/case/Iran Deal.md': '',
    'notes/case/IRAN DEAL.md': '',
    'notes/question.md': markdown({ title: 'Who called whom?', aliases: ['The call'] }),
    'notes/Zoe\u0301.md': '',
    'sources/desk2021envoys.md': sourceFile({ title: 'Envoys before the deadline' }, 'Text'),
    'entities/Robert Malley.md': markdown({
      type: 'person',
      aliases: ['Rob Malley', 'Malley', 'the envoy'],
      ambiguous: ['the envoy'],
    }),
    'entities/John Kerry.md': markdown({ type: 'person', ambiguous: ['the envoy', 'Kerry'] }),
    'entities/Malley.md': markdown({ type: 'place' }),
    'entities/JCPOA.md': markdown({ type: 'agreement', aliases: ['the deal'] }),
    'entities/Sale.md': markdown({ type: 'agreement', aliases: ['the deal'] }),
  },
})

function resolve(target: string, fromPath = 'notes/Start.md') {
  return resolveTitle(titleIndex(state), target, fromPath)
}

function to(path: string) {
  return { state: 'resolved', path }
}

describe('resolving a link', () => {
  it.each([
    ['Start', 'notes/Start.md'],
    ['start', 'notes/Start.md'],
    [' Start.md ', 'notes/Start.md'],
    ['desk2021envoys', 'sources/desk2021envoys.md'],
    ['Envoys before the deadline', 'sources/desk2021envoys.md'],
    ['Who called whom?', 'notes/question.md'],
    ['question', 'notes/question.md'],
    ['the call', 'notes/question.md'],
    ['rob malley', 'entities/Robert Malley.md'],
    ['Zo\u00e9', 'notes/Zoe\u0301.md'],
    ['ZOE\u0301', 'notes/Zoe\u0301.md'],
  ])('finds %s', (target, path) => {
    expect(resolve(target)).toEqual(to(path))
  })

  it('takes an own name before an alias', () => {
    expect(resolve('Malley')).toEqual(to('entities/Malley.md'))
  })

  it.each([
    ['notes/2020/Log', 'notes/2020/Log.md'],
    ['2021/log.md', 'notes/2021/Log.md'],
    ['/notes/2021/Log', 'notes/2021/Log.md'],
    ['./2020/Log', 'notes/2020/Log.md'],
    ['../sources/desk2021envoys', 'sources/desk2021envoys.md'],
  ])('follows the folders of %s', (target, path) => {
    expect(resolve(target)).toEqual(to(path))
  })

  it('takes an empty target as the record itself', () => {
    expect(resolve('', 'notes/2020/Log.md')).toEqual(to('notes/2020/Log.md'))
  })

  it('does not guess between two files of one name', () => {
    expect(resolve('Log')).toEqual({
      state: 'ambiguous',
      paths: ['notes/2020/Log.md', 'notes/2021/Log.md'],
    })
  })

  it('tells names apart by their case where there are two', () => {
    expect(resolve('Iran Deal')).toEqual(to('notes/case/Iran Deal.md'))
    expect(resolve('iran deal')).toMatchObject({ state: 'ambiguous' })
  })

  it('shows an alias of two entities, and a name that is marked as ambiguous', () => {
    expect(resolve('the deal')).toMatchObject({ state: 'ambiguous' })
    expect(resolve('the envoy')).toEqual({
      state: 'ambiguous',
      paths: ['entities/Robert Malley.md', 'entities/John Kerry.md'],
    })
    expect(resolve('Kerry')).toEqual({ state: 'ambiguous', paths: ['entities/John Kerry.md'] })
  })

  it('says so when there is nothing', () => {
    expect(resolve('Nowhere')).toEqual({ state: 'unresolved' })
    expect(resolve('2022/Log')).toEqual({ state: 'unresolved' })
    expect(resolve('../../../Start')).toEqual({ state: 'unresolved' })
  })
})
