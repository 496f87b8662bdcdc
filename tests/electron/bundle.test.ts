import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveBundle } from '../../electron/bundle'
import { assetPolicy, documentPolicy, scriptPolicy } from '../../electron/content-policy'

describe('the bundle of the window', () => {
  let outside: string
  let folder: string
  const get = (url: string, method = 'GET') => serveBundle(folder, { url, method })

  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), 'attache-bundle-'))
    folder = join(outside, 'renderer')
    mkdirSync(join(folder, 'assets', 'folder.js'), { recursive: true })
    writeFileSync(join(outside, 'secret.js'), 'secret')
    writeFileSync(join(outside, 'renderer-secret.js'), 'secret')
    writeFileSync(join(folder, 'index.html'), '<meta nonce="%NONCE%"><p data-nonce="%NONCE%">')
    writeFileSync(join(folder, 'assets', 'index-A_b--9.js'), 'script')
    writeFileSync(join(folder, 'assets', 'inter-latin.woff2'), 'font')
    writeFileSync(join(folder, 'assets', 'notes.json'), '{}')
    writeFileSync(join(folder, '.hidden.js'), 'hidden')
    symlinkSync(join(outside, 'secret.js'), join(folder, 'assets', 'link.js'))
    symlinkSync(outside, join(folder, 'out'))
  })
  afterAll(() => rmSync(outside, { recursive: true }))

  it('answers its start with the page, a policy, and a nonce that is new each time', async () => {
    const answers = await Promise.all([
      get('app://local/'),
      get('app://local/index.html?theme=dark'),
    ])
    const nonces = await Promise.all(
      answers.map(async (answer) => {
        const nonce = /^<meta nonce="([\w+/]{22}==)"><p data-nonce="\1">$/.exec(
          await answer.text(),
        )?.[1]
        expect(answer.headers.get('Content-Security-Policy')).toBe(documentPolicy(nonce ?? ''))
        expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('gives every file its type, its policy and no room to guess', async () => {
    const script = await get('app://local/assets/index-A_b--9.js')
    expect(await script.text()).toBe('script')
    expect(Object.fromEntries(script.headers)).toEqual({
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': scriptPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const font = await get('app://local/assets/inter-latin.woff2')
    expect(font.headers.get('Content-Type')).toBe('font/woff2')
    expect(font.headers.get('Content-Security-Policy')).toBe(assetPolicy)
  })

  it.each([
    'app://local/missing.js',
    'app://local/assets/notes.json',
    'app://local/assets/',
    'app://local/assets',
    'app://local/assets/folder.js',
    'app://local/.hidden.js',
    'app://local/assets/link.js',
    'app://local/out/secret.js',
    'app://local/../secret.js',
    'app://local/assets/..%2f..%2fsecret.js',
    'app://local/%2e%2e/secret.js',
    'app://local/..%5csecret.js',
    'app://local/..\\secret.js',
    'app://local//etc/passwd',
    'app://local/assets/index-A_b--9.js%00.png',
    'app://local/assets/index-A_b--9.js/',
    'app://local/C:/secret.js',
    'app://local/renderer-secret.js',
    'app://other/index.html',
    'app://local:80/index.html',
    'app://user@local/index.html',
    'app:index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('does not find %s', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('does not answer %s', async (method) => {
    expect((await get('app://local/', method)).status).toBe(404)
  })
})
