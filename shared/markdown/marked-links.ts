import type { MarkedExtension, Token } from 'marked'
import { matchLinkAt, type PlacedLink } from './link-grammar'

/** The token of `[[…]]`, `[@…]` or `[^c-…]` among marked's tokens. */
export interface AttacheLinkToken {
  readonly type: 'attacheLink'
  readonly raw: string
  /** One link, or the citations of one pair of brackets; offsets are those in `raw`. */
  readonly links: readonly PlacedLink[]
}

/** Teaches marked the notebook's links. What to show for them is left to who renders the tokens. */
export const markedLinks: MarkedExtension = {
  extensions: [
    {
      name: 'attacheLink',
      level: 'inline',
      start: (text) => {
        const at = text.search(/!?\[/)
        return at < 0 ? undefined : at
      },
      tokenizer(text, tokens) {
        // Asked at every place, and nearly always in vain.
        if (!text.startsWith('[') && !text.startsWith('!')) return undefined
        const before = tokens.slice(-4).map(({ raw }) => raw)
        const match = matchLinkAt(text, 0, before.join('').slice(-4))
        return match
          ? { type: 'attacheLink', raw: text.slice(0, match.end), links: match.links }
          : undefined
      },
    },
  ],
  hooks: {
    // Stars and underscores within a link begin or end no emphasis.
    emStrongMask: (text) => {
      let masked = text
      for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at)) {
        const end = matchLinkAt(text, at)?.end ?? at + 1
        masked = masked.slice(0, at) + '['.repeat(end - at) + masked.slice(end)
        at = end
      }
      return masked
    },
  },
}

/** Whether a token is one of the notebook's links. */
export function isAttacheLink(token: Token | AttacheLinkToken): token is AttacheLinkToken {
  return token.type === 'attacheLink'
}
