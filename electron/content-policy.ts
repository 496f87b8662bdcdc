import { pictureScheme } from '../shared/markdown/pictures'

const forEverything = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/**
 * The Content-Security-Policy of a document of ours (CSP level 3): everything from our own origin,
 * nothing inline, no HTML from strings. The only style elements allowed are those that carry the
 * nonce, which the editor needs for its generated style sheet.
 */
export function documentPolicy(nonce: string): string {
  return [
    ...forEverything,
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob: ${pictureScheme}:`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // Its only rule makes addresses of our own workers; nothing can make HTML of a text.
    'trusted-types own-worker',
  ].join('; ')
}

/** A worker obeys the policy of its own script, not that of the page that starts it. */
export const scriptPolicy = [...forEverything, "script-src 'self'", "connect-src 'self'"].join('; ')

/** For whatever is neither document nor script, should it ever be opened by itself. */
export const assetPolicy = forEverything.join('; ')

/** For a drawing, which may style itself and nothing more. */
export const drawingPolicy = [...forEverything, "style-src 'unsafe-inline'", 'sandbox'].join('; ')
