import { say } from '../../shared/words/words'
import type { FirstPassage } from '../state/new-record'

/** The words that something new is made from, to be read while one fills in the rest. */
export function PassageQuote({ passage }: { readonly passage: FirstPassage }) {
  return (
    <figure className="passage-quote">
      <figcaption>{say('relations:sheet.shownBy')}</figcaption>
      <blockquote>{passage.quote}</blockquote>
    </figure>
  )
}
