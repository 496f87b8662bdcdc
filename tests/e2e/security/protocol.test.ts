import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetPolicy, scriptPolicy } from '../../../electron/content-policy'
import { launch, type Launched } from '../launch'

const file = 'out/main/main.cjs'
const climbs = [
  '..',
  '%2e%2e',
  '.%2e',
  '..%2f..',
  '..%5c..',
  '..\\..',
  '%252e%252e',
  '....//..',
  '..;',
]

/** Ways to a file outside of the bundle, in the encodings and forms that are known. */
const ways = [
  ...climbs.flatMap((up) => [
    `app://local/${up}/main/main.cjs`,
    `app://local/assets/${up}/${up}/main/main.cjs`,
    `app://local/assets/${up}/${up}/${up}/package.json`,
    `app://local//${up}/${up}/etc/passwd`,
  ]),
  'app://local/%00/etc/passwd',
  'app://local/index.html%00.js',
  'app://local/index.html::$DATA',
  'app://local/C:/Windows/win.ini',
  'app://local/file:///etc/passwd',
  'app://local/%2fetc%2fpasswd',
  'app://local/%c0%ae%c0%ae/main/main.cjs',
  'app://local/assets/',
  `app://local/${file}`,
]

describe('the scheme of the window', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => launched.forget())

  it.each(ways)('leads nowhere with %s', async (address) => {
    const outcome = await launched.page.evaluate(async (address) => {
      const answer = await fetch(address).catch(() => null)
      return answer === null ? 'refused' : [answer.status, await answer.text()]
    }, address)
    expect(['refused', JSON.stringify([404, ''])]).toContain(
      typeof outcome === 'string' ? outcome : JSON.stringify(outcome),
    )
  })

  it.each([
    'file:///etc/hostname',
    'app://other/index.html',
    'http://127.0.0.1:9/',
    'data:text/plain,x',
    'chrome://version',
  ])('is the only one from which the page may read: not %s', async (address) => {
    const read = launched.page.evaluate((address) => fetch(address).then(() => 'read'), address)
    await expect(read).rejects.toThrow('Failed to fetch')
  })

  it('gives every file of the page a policy and its own type', async () => {
    const files = await launched.page.evaluate(async () => {
      const elements = [...document.querySelectorAll('script[src], link[rel=stylesheet]')]
      const addresses = elements.map(
        (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
      )
      return Promise.all(
        addresses.map(async (address) => {
          const { headers } = await fetch(address)
          return [
            headers.get('Content-Type'),
            headers.get('Content-Security-Policy'),
            headers.get('X-Content-Type-Options'),
          ]
        }),
      )
    })
    expect(new Set(files.map((one) => one.join(' | ')))).toEqual(
      new Set([
        `text/javascript; charset=utf-8 | ${scriptPolicy} | nosniff`,
        `text/css; charset=utf-8 | ${assetPolicy} | nosniff`,
      ]),
    )
  })
})
