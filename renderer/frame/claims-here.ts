import type { ClaimView, LinkView } from '../../shared/ipc/views'

/** The claims that a text refers to, and those that rest on it where it is a source, each once. */
export function claimsHere(
  claims: readonly ClaimView[],
  path: string,
  outgoing: readonly LinkView[],
): ClaimView[] {
  const referred = new Set(outgoing.filter(({ to }) => to === null).map(claimIdOf))
  return claims.filter(
    ({ claim, evidence }) =>
      referred.has(claim.id) || evidence.some(({ passage }) => passage?.source === path),
  )
}

/** The links that lead to records, or nowhere; the same target once. */
export function recordLinks(
  claims: readonly ClaimView[],
  outgoing: readonly LinkView[],
): LinkView[] {
  const ids = new Set(claims.map(({ claim }) => claim.id))
  const byTarget = new Map<string, LinkView>()
  for (const link of outgoing) {
    const isClaim = link.to === null && ids.has(claimIdOf(link))
    const key = link.to ?? link.target
    if (!isClaim && !byTarget.has(key)) byTarget.set(key, link)
  }
  return [...byTarget.values()]
}

/** A reference `[^c-…]` has a caret before the id, an embed has not. */
function claimIdOf({ target }: LinkView): string {
  return target.replace(/^\^/, '')
}
