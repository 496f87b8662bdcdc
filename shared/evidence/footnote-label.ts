/**
 * The label of the footnote that one piece of evidence has in a dossier: the claim's id for the
 * first, then `<claim>--2`, `<claim>--3` … Evidence ids are never used again, so that a label keeps
 * its meaning for as long as the claim lives.
 */
export function footnoteLabel(claimId: string, evidenceId: string): string {
  const number = evidenceId.slice(1)
  return number === '1' ? claimId : `${claimId}--${number}`
}
