const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

const lastFocused = new WeakMap<Element, HTMLElement>()

/** Remembers where the focus was in each pane, so that F6 comes back there. */
export function rememberFocus(target: EventTarget): void {
  if (!(target instanceof HTMLElement)) return
  const pane = target.closest('[data-pane]')
  if (pane) lastFocused.set(pane, target)
}

/** Moves the focus to the next pane that is shown, or to the one before. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0,
  )
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(here + step + panes.length) % panes.length]
  if (next) focusPane(next)
}

/** Moves the focus into the pane of this name, if it is shown. */
export function focusPaneNamed(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  if (pane) focusPane(pane)
}

function focusPane(pane: HTMLElement): void {
  const last = lastFocused.get(pane)
  if (last?.isConnected === true && pane.contains(last)) last.focus()
  else (firstFocus(pane) ?? pane).focus()
}

/** The chosen row, the current item or the rows; otherwise the first thing that can be focused. */
function firstFocus(pane: HTMLElement): HTMLElement | null {
  const preferred = [
    '[aria-current="page"]',
    '[role="option"][aria-selected="true"]',
    '[role="row"][aria-selected="true"]',
    '[role="listbox"]',
    '[role="grid"]',
    '[contenteditable="true"]',
    focusable,
  ]
  for (const selector of preferred) {
    const found = pane.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  return null
}

/** Gives the focus to what is worked on, after the pane that had it was put away. */
export function focusWork(): void {
  if (document.activeElement !== document.body) return
  const panes = ['writing', 'reading', 'main'].map((name) =>
    document.querySelector<HTMLElement>(`[data-pane="${name}"]`),
  )
  panes.find((pane) => pane !== null)?.focus()
}
