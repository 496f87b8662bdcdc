import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { startCanary, type Canary } from './canary'
import { unguardedProgram, type Program } from './hostile-program'
import { barePage } from './payloads/bare-page'
import { corpus, type Payload } from './payloads/corpus'

/** Without this the tests of our own window would prove nothing: the same attacks must work elsewhere. */
describe('the attacks of the corpus', () => {
  let canary: Canary
  let program: Program
  let launched: Launched
  let payloads: readonly Payload[]
  beforeAll(async () => {
    canary = await startCanary()
    payloads = corpus(`http://127.0.0.1:${String(canary.port)}`)
    program = unguardedProgram(barePage(payloads))
    launched = await launch({ program: program.folder })
    launched.page.on('dialog', (dialog) => void dialog.dismiss())
    await launched.page.waitForFunction(() => 'attacked' in window)
    await launched.page.evaluate(() => window.attacked)
  })
  afterAll(async () => {
    await launched.kill()
    program.remove()
    await canary.stop()
  })

  function asked(): number {
    return new Set(canary.tries.map((bytes) => /^GET \/(\d+)/.exec(bytes)?.[1])).size
  }

  it('are many, and each another', () => {
    expect(payloads.length).toBeGreaterThan(1_700)
    const texts = payloads.map(({ text, number }) => text.replaceAll(String(number), ''))
    expect(new Set(texts).size).toBeGreaterThan(1_700)
  })

  // Links that are scripts run, and pictures fail, some time after they were touched.
  it('run in a page that takes no care', async () => {
    const ran = async () => new Set(await launched.page.evaluate(() => window.ranAttacks)).size
    await expect.poll(ran, { timeout: 20_000 }).toBeGreaterThan(1_000)
  })

  it('ask the network there', async () => {
    await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(40)
  })
})
