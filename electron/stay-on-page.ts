/** The page's Navigation API (HTML Standard, 7.2.6), as far as it is used here. */
declare const navigation: {
  addEventListener: (type: 'navigate', listener: (event: NavigateEvent) => void) => void
}

interface NavigateEvent {
  readonly destination: { readonly sameDocument: boolean }
  readonly preventDefault: () => void
}

/**
 * Keeps the page from leaving itself, whatever is clicked in it. Main refuses to leave too, but
 * Chromium goes to `about:blank` without asking main, and ends the page for `about:srcdoc`.
 */
export function stayOnPage(): void {
  navigation.addEventListener('navigate', (event) => {
    if (!event.destination.sameDocument) event.preventDefault()
  })
}
