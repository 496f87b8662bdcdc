/** The nonce of this page's content policy, for style sheets that are made while the page runs. */
export function styleNonce(): string {
  // As a property: the attribute is blanked by the browser, so that no style sheet can read it.
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
