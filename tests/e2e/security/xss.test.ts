import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { Researcher } from '../researcher'
import { startCanary } from './canary'
import { corpus, oneLiners, type Payload } from './payloads/corpus'
import { writeHostileNotebook } from './payloads/hostile-notebook'
import { listenForScripts, type Found } from './payloads/in-page'
import { places, wholeTexts, type Sink } from './payloads/sinks'

const canary = await startCanary()
const base = `http://127.0.0.1:${String(canary.port)}`
/** `npm test` tries one in seven, from all over the corpus; the table of faults tries them all. */
const isShort = process.env.ATTACHE_SHORT === '1'
const all = corpus(base, isShort ? 7 : 1)
const lines = oneLiners(base, isShort ? 48 : 320)

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-attacked-')))
const asked: string[] = []
let launched: Launched
let researcher: Researcher
beforeAll(async () => {
  writeHostileNotebook(folder, all, lines)
  launched = await launch({ args: [folder] })
  researcher = new Researcher(launched)
  const isOurs = /^(?:app:\/\/local\/|attache-file:\/\/picture\/|data:image\/|blob:app:)/
  launched.page.on('request', (request) => {
    if (!isOurs.test(request.url())) asked.push(request.url())
  })
  await launched.app.evaluate(({ dialog, shell }) => {
    // Whoever is asked whether to leave says no.
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
    shell.openExternal = (address) => Promise.reject(new Error(`opened ${address}`))
  })
  await launched.page.getByRole('navigation').waitFor()
  await researcher.resize(1920, 1000)
  await launched.page.evaluate(listenForScripts)
})
afterAll(async () => {
  await launched.kill()
  rmSync(folder, { recursive: true })
  await canary.stop()
})

/** Whether an attack was on screen, and whether it did anything. */
interface Outcome {
  readonly isShown: boolean
  readonly ran: boolean
  readonly asked: boolean
}

const nothing: Outcome = { isShown: true, ran: false, asked: false }

describe.each([
  ...Object.entries(wholeTexts).map(([name, sink]) => ({ name, sink, payloads: all })),
  ...Object.entries(places).map(([name, sink]) => ({ name, sink, payloads: lines })),
])('in $name', ({ sink, payloads }: { sink: Sink; payloads: readonly Payload[] }) => {
  let found: readonly Found[]
  let ran: readonly number[]
  beforeAll(async () => {
    asked.length = 0
    await launched.page.evaluate(() => window.ranAttacks?.splice(0))
    found = await sink({ researcher, folder, payloads })
    ran = await launched.page.evaluate(() => window.ranAttacks ?? [])
  }, 280_000)

  it.each(payloads.map(({ number }) => number))('attack %i does nothing', (number) => {
    const address = `${base}/${String(number)}`
    const outcome: Outcome = {
      isShown: found.some(({ seen }) => seen.includes(number)),
      ran: ran.includes(number),
      asked: asked.some((one) => one.startsWith(address)),
    }
    expect(outcome).toEqual(nothing)
  })

  it('nothing is there that only an attack could bring', () => {
    expect([...new Set(found.flatMap(({ foreign }) => foreign))]).toEqual([])
  })

  it('the window is what it was, and asked nobody', async () => {
    expect(await launched.page.evaluate(() => window.isSameDocument)).toBe(true)
    const windows = await launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    )
    expect(windows).toBe(1)
    expect(asked).toEqual([])
    expect(canary.tries).toEqual([])
    expect(launched.stderr()).not.toMatch(/refused a (?:navigation|request)|opened /)
  })
})
