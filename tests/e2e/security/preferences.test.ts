import type {} from '../../../renderer/state/bridge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'

const dangerous =
  /^(?:nodeIntegration.*|allowRunningInsecureContent|experimentalFeatures|webviewTag|spellcheck|plugins|enableBlinkFeatures)$/

describe('the window', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => launched.forget())

  it('has no preference that would open it', async () => {
    const all = await launched.app.evaluate(({ webContents }) =>
      // Electron uses it itself, but does not declare it.
      webContents.getAllWebContents().map((one) => {
        const read = Reflect.get(one, 'getLastWebPreferences') as () => Record<string, unknown>
        return read.call(one)
      }),
    )
    expect(all).toHaveLength(1)
    const preferences = all[0] ?? {}
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true })
    // What is not mentioned is off.
    const on = Object.entries(preferences).filter(([, value]) => Boolean(value))
    expect(on.map(([name]) => name).filter((name) => dangerous.test(name))).toEqual([])
  })

  it('knows nothing of Node or Electron', async () => {
    const known = await launched.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'setImmediate']
      return [...names, 'electron', '__dirname', 'ipcRenderer'].filter((name) => name in window)
    })
    expect(known).toEqual([])
  })

  it('keeps what the page does to its own world out of the way of its calls', async () => {
    const { page } = launched
    const reply = await page.evaluate(async () => {
      const bite = () => {
        throw new Error('bitten')
      }
      const { push, map } = Array.prototype
      const { parse, stringify } = JSON
      Object.assign(Array.prototype, { push: bite, map: bite })
      Object.assign(JSON, { parse: bite, stringify: bite })
      try {
        return await window.attache.call['notebook.current'](null)
      } finally {
        Object.assign(Array.prototype, { push, map })
        Object.assign(JSON, { parse, stringify })
      }
    })
    expect(reply).toEqual({ ok: true, value: null })
  })

  it('gives a webview no room', async () => {
    const { app, page } = launched
    await page.evaluate(() => {
      const webview = document.createElement('webview')
      webview.setAttribute('src', 'app://local/')
      webview.setAttribute('nodeintegration', '')
      webview.setAttribute('allowpopups', '')
      document.body.append(webview)
    })
    const isInert = await page.evaluate(
      () => !('getWebContentsId' in (document.querySelector('webview') ?? {})),
    )
    expect(isInert).toBe(true)
    const count = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    expect(count).toBe(1)
  })
})
