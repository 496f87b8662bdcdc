import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileAddresses } from '../../electron/hostile-addresses'
import { launch, type Launched } from '../launch'

declare global {
  interface Window {
    /** Set once; gone when another document has taken the page's place. */
    isSameDocument?: boolean
  }
}

/** Also what may leave the program may not take the window with it. */
const addresses = [
  ...hostileAddresses,
  'https://example.org/',
  'http://127.0.0.1:9/',
  'mailto:desk@example.org',
  'https://example.org/?q=`"<>',
  'app://local/index.html',
  'app://local/assets/',
]

/** Chromium goes to `about:blank` for these and asks nobody, so that only the page itself can stay. */
const isUnasked = (address: string) =>
  /^(?:about|chrome|chrome-[a-z]+|devtools):/.test(address) || !URL.canParse(address, 'app://local')

const ways = ['link', 'assign', 'replace', 'open', 'openTop', 'form', 'refresh', 'frame'] as const
type Way = (typeof ways)[number]

let launched: Launched
beforeAll(async () => {
  // Chromium would ignore most of this many attempts, and the test would prove nothing.
  launched = await launch({ args: ['--disable-ipc-flooding-protection'] })
  await launched.app.evaluate(({ shell }) => {
    shell.openExternal = (address) => Promise.reject(new Error(`opened ${address}`))
  })
})
afterAll(() => launched.forget())

async function windowCount(): Promise<number> {
  return launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** Waits until what was asked for before is decided, then looks whether the page is still there. */
async function expectToHaveStayed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  await launched.app.evaluate(() => Promise.resolve())
  expect(await page.evaluate(() => window.isSameDocument)).toBe(true)
}

async function goTo(page: Page, way: Way, address: string): Promise<void> {
  await page.evaluate(tryToGo, { way, address })
  await expectToHaveStayed(page)
}

describe('our window', () => {
  beforeAll(async () => {
    await launched.page.evaluate(() => {
      const link = document.createElement('a')
      link.append('a link in the way')
      link.style.cssText = 'position: fixed; inset: 20px; z-index: 9999; background: white'
      link.id = 'in-the-way'
      document.body.append(link)
      window.isSameDocument = true
    })
  })

  it.each(addresses)(
    'stays where it is when a link to %j is clicked in any way',
    async (address) => {
      const { page } = launched
      await page
        .locator('#in-the-way')
        .evaluate((link, to) => link.setAttribute('href', to), address)
      for (const key of ['', 'Shift', 'Control', 'Alt'] as const) {
        if (key) await page.keyboard.down(key)
        await page.mouse.click(200, 200)
        if (key) await page.keyboard.up(key)
        await expectToHaveStayed(page)
      }
      await page.mouse.click(200, 200, { button: 'middle' })
      await expectToHaveStayed(page)
      expect(await windowCount()).toBe(1)
    },
  )

  it.each(addresses)('stays where it is when a script goes to %j', async (address) => {
    for (const way of ways) await goTo(launched.page, way, address)
    expect(await windowCount()).toBe(1)
  })
})

describe('main', () => {
  let stranger: Page
  beforeAll(async () => {
    const opened = launched.app.waitForEvent('window')
    await launched.app.evaluate(({ BrowserWindow }) =>
      // Without our preload script: what is refused here is refused by main alone.
      new BrowserWindow().loadURL('app://local/'),
    )
    stranger = await opened
    await stranger.evaluate(() => (window.isSameDocument = true))
  })
  afterAll(() => stranger.close())

  it.each(addresses.filter((one) => !isUnasked(one)))(
    'lets no page of ours go to %j',
    async (address) => {
      for (const way of ['link', 'assign'] as const) await goTo(stranger, way, address)
      expect(await windowCount()).toBe(2)
    },
  )

  it('has refused what Chromium would have gone to', () => {
    const refused = launched.stderr().split('refused a navigation').length - 1
    expect(refused).toBeGreaterThan(addresses.length)
  })
})

/** Runs in the page. */
function tryToGo({ way, address }: { way: string; address: string }): void {
  const add = (name: string, attributes: Record<string, string>) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.body.append(element)
    return element
  }
  try {
    if (way === 'link') add('a', { href: address }).click()
    if (way === 'assign') location.assign(address)
    if (way === 'replace') location.replace(address)
    if (way === 'open') window.open(address)
    if (way === 'openTop') window.open(address, '_top')
    if (way === 'frame') add('iframe', { src: address })
    if (way === 'form') (add('form', { action: address }) as HTMLFormElement).submit()
    if (way === 'refresh') {
      add('meta', { 'http-equiv': 'refresh', content: `0; url=${address}` })
    }
  } catch {
    // Not an address, or one that the page itself refuses.
  }
}
