/* What runs in the page: each function is sent there as text, so that it can use nothing else. */

declare global {
  interface Window {
    /** The attacks whose script ran, by number. */
    ranAttacks?: number[]
    fired?: (number: unknown) => void
    /** Gone when another document has taken the page's place. */
    isSameDocument?: boolean
  }
}

/** What was found while going through a part of the window. */
export interface Found {
  /** The attacks that were on screen, by number. */
  readonly seen: readonly number[]
  /** Elements and attributes that only an attack can have brought. */
  readonly foreign: readonly string[]
}

/** Lets an attack tell that it ran. */
export function listenForScripts(): void {
  const ran: number[] = []
  window.ranAttacks = ran
  window.fired = (number) => ran.push(Number(number))
  window.isSameDocument = true
}

/** Does to every element what a mouse or a key can do, and what the browser does by itself. */
export function touchEverything(within: string): number {
  const elements = document.querySelectorAll(`:is(${within}) *`)
  for (const element of elements) {
    const own = [...element.attributes].map(({ name }) => name).filter((name) => /^on/i.test(name))
    const common = 'mouseover mouseenter mousemove pointerover focus keydown keyup animationstart'
    const kinds = [...own.map((name) => name.slice(2).toLowerCase()), ...common.split(' ')]
    // They do not bubble, so that nothing of our own takes them for a user's.
    for (const kind of kinds) element.dispatchEvent(new Event(kind))
  }
  return elements.length
}

/** A part of the window; `isWhole` where all of it is there at once, and nothing has to be scrolled to. */
export interface Part {
  readonly within: string
  readonly isWhole: boolean
}

/** Goes through a part of the window from its top to its end, and touches all that it shows. */
export async function goThrough({ within, isWhole }: Part): Promise<Found> {
  const seen = new Set<number>()
  const foreign = new Set<string>()
  const part = document.querySelector<HTMLElement>(within)
  if (!part) throw new Error(`There is no ${within}`)
  const isScroller = (one: Element) =>
    one.scrollHeight > one.clientHeight + 4 && /auto|scroll/.test(getComputedStyle(one).overflowY)
  const around: Element[] = []
  for (let one = part.parentElement; one; one = one.parentElement) around.push(one)
  const scroller = isWhole
    ? undefined
    : [part, ...part.querySelectorAll('*'), ...around].find(isScroller)
  const ours = 'data:image|blob:app|attache-file:|app://local/|#'

  const look = () => {
    for (const [, number] of part.textContent.matchAll(/Attack (\d+)/g)) seen.add(Number(number))
    for (const element of part.querySelectorAll('*')) {
      for (const attribute of element.attributes) {
        const { name, value } = attribute
        if (name === 'title' || name === 'aria-label' || name === 'aria-description') {
          for (const [, number] of value.matchAll(/Attack (\d+)/g)) seen.add(Number(number))
        }
        const leads = /^(?:src|srcset|srcdoc|href|xlink:href|action|formaction|data|poster|ping)$/
        const isFar = leads.test(name) && !new RegExp(`^(?:${ours})`).test(value)
        const isBeacon = name === 'style' && /url\(|image-set|@import/i.test(value)
        if (/^on/i.test(name) || isFar || isBeacon || value === 'attache') {
          foreign.add(`${element.localName} ${name}="${value}"`)
        }
      }
      const strange =
        /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|noscript|video|audio|track|math|marquee|details|body|title|xmp|plaintext|foreignobject|animate|set|use|image|feimage)$/
      if (strange.test(element.localName)) foreign.add(element.outerHTML.slice(0, 80))
      // Only what listens can do anything, and what is foreign was noticed above.
      if (!element.matches('a, button, img, input, [tabindex], [role]')) continue
      for (const kind of ['mouseover', 'mouseenter', 'focus', 'keydown', 'keyup', 'load']) {
        element.dispatchEvent(new Event(kind))
      }
    }
  }
  const settle = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  if (scroller) scroller.scrollTop = 0
  // A list that grows while it is scrolled may have no end at first.
  for (let stops = 0; stops < 3;) {
    await settle()
    look()
    const before = scroller?.scrollTop ?? 0
    if (scroller) scroller.scrollTop += Math.max(40, scroller.clientHeight * 0.9)
    if (!scroller) break
    stops = scroller.scrollTop <= before + 1 ? stops + 1 : 0
  }
  return { seen: [...seen], foreign: [...foreign] }
}
