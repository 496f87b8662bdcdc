import { Button } from 'react-aria-components'
import { say } from '../../shared/words/words'

/** What can be written, each with an example that can be tried. */
const examples = [
  ['inspections February', 'words'],
  ['"21 February"', 'phrase'],
  ['inspections -reactor', 'without'],
  ['(deal OR agreement) talks', 'or'],
  ['inspect*', 'begin'],
  ['kind:claim status:unverified', 'claims'],
  ['entity:Iran has:evidence', 'entity'],
  ['source:', 'source'],
  ['grade:B2', 'grade'],
  ['date:2021-02', 'date'],
  ['in:title Iran', 'inTitle'],
  ['tag:', 'tag'],
  ['publisher:', 'field'],
] as const

/** Teaches the language of queries where nothing is looked for yet. */
export function SearchHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  return (
    <section className="search-help">
      <h1 className="search-help-title">{say('search:help.title')}</h1>
      <p className="search-help-lede">{say('search:help.lede')}</p>
      <ul className="search-help-list">
        {examples.map(([query, what]) => (
          <li key={what}>
            <Button
              className="search-example"
              onPress={() => {
                onTry(query)
                document.querySelector<HTMLElement>('.query-input')?.focus()
              }}
            >
              <span className="voice-code search-example-query">{query}</span>
              <span>{say(`search:help.${what}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
