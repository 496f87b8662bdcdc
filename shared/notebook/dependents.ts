import type { Dependents } from '../ipc/views'
import { relationViews } from './relation-views'
import { linksOf } from './links'
import { byText } from './records'
import type { NotebookState, RecordFile } from './state'

/**
 * What would lead nowhere, or rest on nothing, without a record: links, quotations and embeds in
 * others, claims that it is evidence for or that it says, and relations at whose end it stands.
 */
export function dependentsOf(state: NotebookState, record: RecordFile): Dependents {
  const { path, id } = record
  return {
    links: linksOf(state, path).backlinks.filter(({ from }) => from !== path),
    claims: id === null ? [] : claimsOn(state, id),
    relations: id === null ? [] : relationsOn(state, id),
    passages: state.passages.get(path)?.length ?? 0,
  }
}

function claimsOn(state: NotebookState, id: string): Dependents['claims'] {
  const claims = [...state.claims.values()].sort((one, other) => byText(one.id, other.id))
  return claims.flatMap((claim) => {
    const { id: claimId, text } = claim
    if (claim.evidence.some(({ source }) => source === id)) {
      return { id: claimId, text, role: 'evidence' as const }
    }
    return claim.speaker === id ? { id: claimId, text, role: 'speaker' as const } : []
  })
}

function relationsOn(state: NotebookState, id: string): Dependents['relations'] {
  return relationViews(state).flatMap(({ relation, from, to }) => {
    const isAtEnd = relation.from === id || relation.to === id
    if (!isAtEnd && !relation.evidence.some(({ source }) => source === id)) return []
    const [one, other] = [from?.title ?? relation.from, to?.title ?? relation.to]
    return {
      id: relation.id,
      text: `${one} ${relation.verb} ${other}`,
      role: isAtEnd ? ('end' as const) : ('evidence' as const),
    }
  })
}
