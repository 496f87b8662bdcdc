import { Marked } from 'marked'
import type { HostilePage } from '../hostile-program'
import type { Payload } from './corpus'
import { listenForScripts, touchEverything } from './in-page'

declare global {
  interface Window {
    /** Settles when every attack had its turn. */
    readonly attacked?: Promise<unknown>
  }
}

/** A page without any care: what the parser makes of each attack becomes its HTML, and is touched. */
export function barePage(payloads: readonly Payload[]): HostilePage {
  const marked = new Marked()
  const pieces = payloads.map(({ text }) => marked.parse(text, { async: false }))
  return {
    markup: '<body></body>',
    script: `
      (${listenForScripts.toString()})()
      const touch = ${touchEverything.toString()}
      const isScript = (place) => /^\\s*javascript:/i.test(String(place))
      // Only a link that is a script is followed: any other would take the page away.
      addEventListener('click', (event) => {
        const link = event.target.closest?.('a, area')
        if (link && !isScript(link.href?.baseVal ?? link.href)) event.preventDefault()
      })
      addEventListener('submit', (event) => event.preventDefault())
      window.attacked = (async () => {
        for (const piece of ${JSON.stringify(pieces)}) {
          const place = document.createElement('section')
          document.body.append(place)
          place.innerHTML = piece
          for (const refresh of place.querySelectorAll('meta')) refresh.remove()
          touch('section:last-of-type')
          for (const link of place.querySelectorAll('a, area, button')) {
            link.removeAttribute('target')
            link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
          }
          // By then it had time to load what it wants to.
          if (document.body.children.length > 60) document.body.firstElementChild.remove()
          await new Promise((done) => setTimeout(done))
        }
      })()`,
  }
}
