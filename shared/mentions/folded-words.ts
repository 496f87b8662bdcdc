import { foldedWord, tokenise, Tokens } from '../text/tokens'

const tokens = new Tokens()

/** The words of a name as names are compared in texts, with a blank between them. */
export function foldedWords(name: string): string {
  tokenise(name, tokens)
  const words: string[] = []
  for (let at = 0; at < tokens.count; at++) {
    words.push(foldedWord(name, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0))
  }
  return words.join(' ')
}
