import { Lexer, type Marked, type Token, type TokensList } from 'marked'

/** Quotes in lists, emphasis in links: nobody writes deeper. */
const deepest = 64

/**
 * Takes a Markdown text apart with this parser's extensions, and stops where parts stand in parts too
 * deep. Without that the parser uses up the stack; and a regular expression that has to be compiled
 * there ends the whole process (V8 calls it out of memory), where nothing can be caught.
 * @throws RangeError where the text is nested too deep.
 */
export function tokensWith(marked: Marked, text: string): TokensList {
  return new BoundedLexer(marked.defaults).lex(text)
}

class BoundedLexer extends Lexer {
  private depth = 0

  override blockTokens(src: string, tokens?: Token[], isClipped?: boolean): Token[]
  override blockTokens(src: string, tokens?: TokensList, isClipped?: boolean): TokensList
  override blockTokens(src: string, tokens?: Token[], isClipped?: boolean): Token[] {
    return this.deeper(() => super.blockTokens(src, tokens, isClipped))
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    return this.deeper(() => super.inlineTokens(src, tokens))
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > deepest) throw new RangeError('The text is nested too deep')
    const result = read()
    this.depth--
    return result
  }
}
