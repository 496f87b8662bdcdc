import { describe, expect, it } from 'vitest'
import { claimsHere, recordLinks } from '../../../renderer/frame/claims-here'
import type { LinkView } from '../../../shared/ipc/views'
import { claimView } from '../snapshot'

function link(target: string, to: string | null = null): LinkView {
  return {
    from: 'notes/First.md',
    fromTitle: 'First',
    fromKind: 'note',
    line: 1,
    snippet: '',
    target,
    to,
    state: to === null && !target.includes('c-') ? 'unresolved' : 'resolved',
  }
}

const call = claimView('c-call')
const talks = claimView('c-talks')
const links = [
  link('^c-call'),
  link('c-talks'),
  link('Robert Malley', 'entities/Robert Malley.md'),
  link('Malley', 'entities/Robert Malley.md'),
  link('Nobody'),
  link('^c-unknown'),
]

describe('links of a record', () => {
  it('finds the claims that a note refers to or embeds', () => {
    expect(claimsHere([talks, call, claimView('c-other')], 'notes/First.md', links)).toEqual([
      talks,
      call,
    ])
  })

  it('leaves the known claims out of the links, and tells each target once', () => {
    const targets = recordLinks([call, talks], links).map(({ target }) => target)
    expect(targets).toEqual(['Robert Malley', 'Nobody', '^c-unknown'])
  })
})
