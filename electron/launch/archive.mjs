import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * The integrity of a file as npm writes it: `sha512-` and the digest in base64.
 * @param {string} file
 * @returns {Promise<string>}
 * @throws when the file cannot be read
 */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Unpacks a tar.gz that lies inside another tar.gz into an existing folder, as one stream without a file in between.
 * @param {{ archive: string, member: string, folder: string, exclude: readonly string[] }} what
 * @returns {Promise<void>}
 * @throws when either tar fails
 */
export async function unpackNested({ archive, member, folder, exclude }) {
  const outer = spawn('tar', ['-xzOf', archive, member], { stdio: ['ignore', 'pipe', 'pipe'] })
  const inner = spawn(
    'tar',
    [
      '-xz',
      '--no-same-owner',
      '--warning=no-unknown-keyword',
      ...exclude.map((name) => `--exclude=${name}`),
      '-C',
      folder,
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  // Both ends are awaited at once, so that a failure of one is never an unhandled rejection of the other.
  const results = await Promise.allSettled([
    pipeline(outer.stdout, inner.stdin),
    ended(outer),
    ended(inner),
  ])
  const failed = results
    .slice(1)
    .concat(results.slice(0, 1))
    .find((result) => result.status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(complaint.trim() || `tar ended with ${code}`)),
    )
  })
}
