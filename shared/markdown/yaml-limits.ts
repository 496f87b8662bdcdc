import { Lexer, Parser } from 'yaml'

/** Longer fields, more words and signs in them, and deeper lists in lists are not read. */
const most = { characters: 65_536, lexemes: 20_000, depth: 100 }

/**
 * Whether fields would take too long to be read, or would use up the stack, because one is read in
 * the other. Looks how deep they go without doing so itself.
 */
export function isTooMuchYaml(yaml: string): boolean {
  if (yaml.length > most.characters) return true
  const parser = new Parser()
  let lexemes = 0
  for (const lexeme of new Lexer().lex(yaml)) {
    // What it has finished is of no interest here, but it works only while it is asked.
    Array.from(parser.next(lexeme))
    if (++lexemes > most.lexemes || parser.stack.length > most.depth) return true
  }
  return false
}
