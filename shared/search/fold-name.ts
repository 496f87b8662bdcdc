import { foldName } from '../notebook/titles'
import { foldedWords } from '../mentions/folded-words'

/** The name or value of a field as they are compared: its words, or itself where it has none. */
export function foldedName(name: string): string {
  const words = foldedWords(name)
  return words === '' ? foldName(name) : words
}
