import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { beaconMarkup, beaconScript } from './beacons'
import { startCanary, type Canary } from './canary'
import { hostileProgram, unguardedProgram, type Program } from './hostile-program'

declare global {
  interface Window {
    /** Settles when the hostile script has tried everything. */
    readonly finished: Promise<unknown>
  }
}

describe('the network', () => {
  let canary: Canary
  const started: { launched: Launched; program: Program }[] = []

  beforeAll(async () => {
    canary = await startCanary()
  })
  afterAll(async () => {
    for (const { launched, program } of started) {
      await launched.kill()
      program.remove()
    }
    await canary.stop()
  })

  async function start(make: typeof hostileProgram): Promise<Launched> {
    // Chromium looks up names below `localhost` by itself, so that also names can be tried here.
    const base = `http://canary.localhost:${String(canary.port)}`
    const page = {
      markup: beaconMarkup(base) + beaconMarkup(`http://127.0.0.1:${String(canary.port)}`),
      script: beaconScript(base, `${canary.ownAddress ?? '127.0.0.1'}:${String(canary.port)}`),
    }
    const program = make(page)
    const launched = await launch({ program: program.folder })
    started.push({ launched, program })
    return launched
  }

  it('is never asked, whatever a page may try', async () => {
    const { page } = await start(hostileProgram)
    await page.waitForFunction(() => 'finished' in window)
    await page.evaluate(async () => {
      await window.finished
    })
    // A browser puts some of it off until the page is at rest.
    await page.waitForFunction(() => performance.now() > 5_000)
    expect(canary.tries).toEqual([])
  })

  it('is not asked by main either, nor by a session that is made later', async () => {
    const launched = await launch()
    const address = `http://127.0.0.1:${String(canary.port)}/`
    const outcomes = await launched.app.evaluate(
      async ({ BrowserWindow, net, session }, address) => {
        const load = (partition: string, url: string) =>
          new BrowserWindow({ show: false, webPreferences: { partition } }).loadURL(url)
        const results = await Promise.allSettled([
          net.fetch(address),
          session.fromPartition('stranger').fetch(address),
          session.fromPartition('persist:stranger').fetch(address),
          load('other', address),
          load('other', `data:text/html,<img src="${address}">`),
          load('', 'file:///etc/hostname'),
        ])
        return results.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'))
      },
      address,
    )
    for (const outcome of outcomes) expect(outcome).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_NAME_NOT/)
    expect(canary.tries).toEqual([])
    await launched.kill()
  })

  it('would have been asked by the same page without our guards', async () => {
    await start(unguardedProgram)
    await expect.poll(() => canary.tries.length, { timeout: 20_000 }).toBeGreaterThan(80)
    if (canary.ownAddress === null) return
    await expect.poll(() => canary.tries, { timeout: 20_000 }).toContain('udp')
  })
})
