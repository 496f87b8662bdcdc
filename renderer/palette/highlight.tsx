import { highlight, type Result } from 'fuzzysort'

/** The words with the letters that were found marked. */
export function Highlight({ of: found, text }: { readonly of: Result; readonly text: string }) {
  if (found.score <= 0) return text
  return highlight(found, (match, index) => <mark key={index}>{match}</mark>)
}
