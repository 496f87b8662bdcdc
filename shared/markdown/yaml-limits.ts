import { Lexer, Parser } from 'yaml'

/** Longer fields, and lists in lists that go deeper, are not read. */
const most = { characters: 65_536, depth: 100 }

/**
 * Whether fields would take too long to be read, or would use up the stack, because one is read in
 * the other. Looks how deep they go without doing so itself.
 */
export function isTooMuchYaml(yaml: string): boolean {
  if (yaml.length > most.characters) return true
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(yaml)) {
    // What it has finished is of no interest here, but it works only while it is asked.
    Array.from(parser.next(lexeme))
    if (parser.stack.length > most.depth) return true
  }
  return false
}
