import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where a real article may lie beside the project; its text is never part of it. */
const folder = resolve(import.meta.dirname, '../../../shared/article')

const standIn = `A telephone call between two capitals

The envoy and the minister at a conference, photographed years ago

On 10 February the special envoy rang a deputy minister in the other capital, and for a week nobody there said so. The disclosure came from the side that was called, which spoke of a thorough exchange.

The caller’s own government has not confirmed it. It is hard to imagine that such a call was made without approval from the top.

Three days later another veteran of the old talks was in touch with a foreign minister whom he has known for twenty years.

Both governments had been willing to help before, and both want the agreement kept.
`

/** A real news analysis where there is one, else a short article of our own. */
export function article(): string {
  const name = existsSync(folder)
    ? readdirSync(folder).find((each) => each.endsWith('.txt'))
    : undefined
  return name === undefined ? standIn : readFileSync(join(folder, name), 'utf8')
}

/** The numbered paragraphs as a reader counts them: the title is not one. */
export function paragraphsOfArticle(): string[] {
  return article()
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .slice(1)
}
