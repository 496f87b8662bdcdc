import type {} from '../../../renderer/state/bridge'
import { readdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bridgeArgument } from '../../../electron/ipc/bridge-names'
import { callNames, type CallName, type Reply } from '../../../shared/ipc/contract'
import { launch, type Launched } from '../launch'

/** Calls that open a dialog or end the window are asked for nothing they would do. */
const harmless = callNames.filter((name) => !/^window\.|choose|FromFile$/.test(name))

const wrongKinds = [
  ...['nothing', 'a number', 'a text', 'a list', 'a huge text', 'unknown fields'],
  ...['a way out of the folder', 'an absolute path', 'a date', 'deep nesting', 'a circle'],
  'a prototype',
] as const

type AnyCall = (...input: unknown[]) => Promise<Reply<unknown>>

describe('a call', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => launched.forget())

  /** Runs the same call in a page, whatever its input. */
  function call(page: Page, name: CallName, input: unknown): Promise<Reply<unknown>> {
    return page.evaluate(({ name, input }) => (window.attache.call[name] as AnyCall)(input), {
      name,
      input,
    })
  }

  describe('with wrong input', () => {
    const codes = new Map<CallName, Readonly<Record<string, string>>>()
    beforeAll(async () => {
      for (const name of callNames) {
        codes.set(name, await launched.page.evaluate(callWithWrongInput, name))
      }
    })

    it.each(callNames.flatMap((name) => wrongKinds.map((kind) => [name, kind] as const)))(
      'is refused: %s with %s',
      (name, kind) => expect(codes.get(name)?.[kind]).toBe('invalid'),
    )
  })

  it('cannot change what every object of main inherits', async () => {
    const { app, page } = launched
    await page.evaluate(async (names) => {
      const evil: unknown = JSON.parse(
        '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
      )
      for (const name of names) await (window.attache.call[name] as AnyCall)(evil)
    }, harmless)
    expect(await app.evaluate(() => 'polluted' in {})).toBe(false)
  })

  it('takes one argument and no more', async () => {
    const reply = await launched.page.evaluate(() =>
      (window.attache.call['notebook.current'] as AnyCall)(null, 'more'),
    )
    // The bridge hands on the first only.
    expect(reply).toEqual({ ok: true, value: null })
  })

  describe('from another window', () => {
    let stranger: Page
    beforeAll(async () => {
      const { app } = launched
      const opened = app.waitForEvent('window')
      const names = bridgeArgument({ calls: callNames, pushes: [] })
      await app.evaluate(({ app, BrowserWindow }, names) => {
        const preload = `${app.getAppPath()}/out/preload/preload.cjs`
        const window = new BrowserWindow({
          webPreferences: { preload, additionalArguments: [names] },
        })
        return window.loadURL('app://local/')
      }, names)
      stranger = await opened
      await stranger.waitForFunction(() => 'attache' in window)
    })
    afterAll(() => stranger.close())

    it.each(callNames)('is refused, and told in the log: %s', async (name) => {
      const reply = await call(stranger, name, null)
      expect(reply).toEqual({
        ok: false,
        failure: { code: 'invalid', message: expect.stringContaining('not answered') as string },
      })
      expect(launched.stderr()).toContain(`refused the call ${name}\n`)
    })
  })

  it('cannot be made from a frame, which has no bridge', async () => {
    const { page } = launched
    const bridge = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return typeof frame.contentWindow?.attache
    })
    expect(bridge).toBe('undefined')
  })

  it('has left no trace in the folder of the documents', () => {
    expect(readdirSync(launched.documents)).toEqual([])
  })
})

describe('calls that are under way', () => {
  it('do no harm when the window is gone before they are answered', async () => {
    const launched = await launch()
    const { app, page, stderr } = launched
    await page.locator('#root > *').first().waitFor()
    const main = app.process()
    const closed = app.waitForEvent('close')
    await page.evaluate((names) => {
      for (const name of names) void (window.attache.call[name] as AnyCall)(null)
    }, harmless)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy())
    await closed
    expect(main.signalCode).toBeNull()
    expect(stderr()).not.toMatch(/Uncaught|Unhandled|destroyed/)
    rmSync(launched.home, { recursive: true })
  })
})

/** Runs in the page: makes a call with what no call takes, and says how each was answered. */
async function callWithWrongInput(
  name: CallName,
): Promise<Record<(typeof wrongKinds)[number], string>> {
  const circle: { path?: unknown } = {}
  circle.path = circle
  const wrong = {
    nothing: undefined,
    'a number': 5,
    'a text': 'notes/a.md',
    'a list': [{ path: 'notes/a.md' }],
    'a huge text': 'x'.repeat(2_000_000),
    'unknown fields': { path: 'notes/a.md', more: true, folder: '/', id: 'c-a' },
    'a way out of the folder': { path: '../../etc/passwd', body: '', baseSha256: '' },
    'an absolute path': { path: '/etc/passwd' },
    'a date': new Date(0),
    'deep nesting': Array.from({ length: 100 }).reduce<unknown>((inner) => ({ path: inner }), null),
    'a circle': circle,
    'a prototype': JSON.parse('{"__proto__": {"path": "notes/a.md"}}') as unknown,
  }
  const codes = Object.entries(wrong).map(async ([what, input]) => {
    const reply = await (window.attache.call[name] as AnyCall)(input)
    return [what, reply.ok ? 'done' : reply.failure.code] as const
  })
  return Object.fromEntries(await Promise.all(codes)) as Record<keyof typeof wrong, string>
}
