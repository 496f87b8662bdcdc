import type {} from '../../../renderer/state/bridge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callNames, pushes } from '../../../shared/ipc/contract'
import { launch, type Launched } from '../launch'

declare global {
  interface Window {
    /** What listeners of the bridge were given, as arguments. */
    heard?: unknown[][]
    stopHearing?: () => unknown
  }
}

describe('the bridge', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => launched.forget())

  it('has one function for each call and each push, and nothing else', async () => {
    const bridge = await launched.page.evaluate(() =>
      Object.entries(window.attache).map(([part, functions]) => [
        part,
        Object.entries(functions as object).map(([name, value]) => [name, typeof value]),
      ]),
    )
    const all = (names: readonly string[]) => names.map((name) => [name, 'function'])
    expect(bridge).toEqual([
      ['call', all(callNames)],
      ['on', all(Object.keys(pushes))],
    ])
  })

  it('cannot be changed by the page', async () => {
    const isSame = await launched.page.evaluate(async () => {
      const before = window.attache
      Reflect.set(window, 'attache', {})
      Reflect.deleteProperty(window, 'attache')
      Reflect.set(before.call, 'notebook.current', () => Promise.resolve('mine'))
      const reply: unknown = await before.call['notebook.current'](null)
      return window.attache === before && reply !== 'mine'
    })
    expect(isSame).toBe(true)
  })

  it('hands a listener the push and no event, and nothing back when it stops', async () => {
    const { app, page } = launched
    await page.evaluate(() => {
      window.heard = []
      window.stopHearing = window.attache.on['command.run']((...given) => window.heard?.push(given))
    })
    const choose = () =>
      app.evaluate(
        ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('view.themeSystem')?.click(),
      )
    await choose()
    await page.waitForFunction(() => window.heard?.length === 1)
    expect(await page.evaluate(() => window.heard)).toEqual([[{ id: 'view.themeSystem' }]])

    const stopped = await page.evaluate(() => typeof window.stopHearing?.())
    expect(stopped).toBe('undefined')
    await choose()
    // Answered after the push, if there was one.
    await page.evaluate(() => window.attache.call['notebook.current'](null))
    expect(await page.evaluate(() => window.heard)).toHaveLength(1)
  })
})
