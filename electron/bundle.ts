import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { assetPolicy, documentPolicy, scriptPolicy } from './content-policy'
import { appHost, appScheme } from './origin'

/** Everything the build makes; a file of any other kind is not served. */
const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
])

/** Stands in `index.html` where each answer gets a nonce of its own. */
const noncePlaceholder = '%NONCE%'

/**
 * Answers a request for a file of the built window. Whatever is not a plain read of a file of a
 * known kind inside `folder` is answered with 404: a stranger learns nothing from the difference.
 */
export async function serveBundle(
  folder: string,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  const path = request.method === 'GET' ? pathOf(request.url) : null
  const type = path === null ? undefined : types.get(extname(path))
  if (path === null || type === undefined) return notFound()
  const content = await readInside(folder, path)
  if (content === null) return notFound()
  if (extname(path) === '.html') return documentAnswer(content.toString('utf8'), type)
  const policy = extname(path) === '.js' ? scriptPolicy : assetPolicy
  return new Response(content, { headers: headersFor(type, policy) })
}

/** The path that an address of ours names; `null` for anything out of the ordinary. */
function pathOf(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol !== `${appScheme}:` || url.host !== appHost || url.username !== '') return null
    if (url.pathname === '/') return '/index.html'
    // What the build names its files; so no percent sign, no backslash, no segment of dots.
    return /^(?:\/\w[\w-]*(?:\.[\w-]+)*)+$/.test(url.pathname) ? url.pathname : null
  } catch {
    return null
  }
}

/** Reads a file by its real path, so that no link leads out of the folder; `null` if there is none. */
async function readInside(folder: string, path: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? await readFile(file) : null
  } catch {
    return null
  }
}

function documentAnswer(html: string, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll(noncePlaceholder, nonce), {
    headers: { ...headersFor(type, documentPolicy(nonce)), 'Cache-Control': 'no-store' },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headersFor('text/plain', assetPolicy) })
}

function headersFor(type: string, policy: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
