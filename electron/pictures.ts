import { extname } from 'node:path'
import { pictureScheme, pictureStart } from '../shared/markdown/pictures'
import { recordPathSchema } from '../shared/model/primitives'
import { assetPolicy, drawingPolicy } from './content-policy'
import { findPicture } from './storage/find-picture'
import { readPicture } from './storage/read-picture'

/** Pictures of any other kind are not shown. */
const types: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
])

/**
 * Answers a request for a picture of the notebook that is open; see `pictureAddress`. Whatever is not
 * that is answered with 404: a stranger learns nothing from the difference.
 * @param rootOf gives the real path of the notebook's folder; throws while none is open.
 */
export async function servePicture(
  rootOf: () => string,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  const asked = request.method === 'GET' ? readAddress(request.url) : null
  try {
    const root = rootOf()
    const path = asked && (await findPicture(root, asked.from, asked.name))
    const type = path === null ? undefined : types.get(extname(path).toLowerCase())
    if (path === null || type === undefined) return notFound()
    return new Response(await readPicture(root, path), { headers: headersFor(type) })
  } catch {
    return notFound()
  }
}

function readAddress(address: string): { from: string; name: string } | null {
  if (!address.startsWith(pictureStart)) return null
  const { protocol, pathname, searchParams } = new URL(address)
  const [from, name] = [searchParams.get('in'), searchParams.get('name')]
  const isPlain = protocol === `${pictureScheme}:` && pathname === '/'
  if (!isPlain || from === null || name === null) return null
  return recordPathSchema.safeParse(from).success ? { from, name } : null
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headersFor('text/plain') })
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    // A drawing can hold scripts and addresses; as a picture it runs none, and by itself neither.
    'Content-Security-Policy': type === 'image/svg+xml' ? drawingPolicy : assetPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}
