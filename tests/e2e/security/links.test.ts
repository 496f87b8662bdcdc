import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileAddresses } from '../../electron/hostile-addresses'
import { launch, type Launched } from '../launch'
import { Researcher } from '../researcher'

const empty = resolve(import.meta.dirname, '../../../data/empty-notebook')

/** What may leave, how it is shown before, and what is handed to the system then. */
const openable: readonly (readonly [string, string, string])[] = [
  ['https://example.org/a', 'https://example.org/a', 'https://example.org/a'],
  ['HTTP://EXAMPLE.org', 'http://example.org/', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org', 'mailto:desk@example.org'],
  [
    'mailto:a@example.org?subject=b%0Abcc:c@example.org',
    'mailto:a@example.org?subject=b%0Abcc:c@example.org',
    'mailto:a@example.org?subject=b%0Abcc:c@example.org',
  ],
  [
    'https://ru.example/%D0%98%D1%80%D0%B0%D0%BD',
    'https://ru.example/Иран',
    'https://ru.example/%D0%98%D1%80%D0%B0%D0%BD',
  ],
  ['https://a.example/%E2%80%AEfdp.exe', '/%E2%80%AEfdp.exe', 'https://a.example/%E2%80%AEfdp.exe'],
  ['https://аррӏе.example/', 'https://xn--80ak6aa92e.example/', 'https://xn--80ak6aa92e.example/'],
  ['https://münchen.example/', 'münchen.example.', 'https://xn--mnchen-3ya.example/'],
  [
    'https://a.example/?next=https://b.example',
    'next=https://b.example',
    'https://a.example/?next=https://b.example',
  ],
  ['https://a.example/#%00', '/#%00', 'https://a.example/#%00'],
]

const all = [...hostileAddresses, ...openable.map(([address]) => address)]
const words = (address: string) => `Click ${String(all.indexOf(address)).padStart(3, '0')}`

/** Characters that would end the address are written as references, which mean the same. */
function written(address: string): string {
  const inside = address.replace(/[<>\\\s\p{Cc}]/gu, (one) => `&#${String(one.codePointAt(0))};`)
  return `[${words(address)}](<${inside}>)`
}

describe('a link in a text', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-links-')))
  let launched: Launched
  let researcher: Researcher
  beforeAll(async () => {
    cpSync(empty, folder, { recursive: true })
    writeFileSync(join(folder, 'dossiers/Links.md'), all.map(written).join('\n\n'))
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await launched.app.evaluate(({ dialog, shell }) => {
      const told = { shown: [] as string[], opened: [] as string[], answer: 1 }
      Object.assign(globalThis, { told })
      dialog.showMessageBox = (...given: unknown[]) => {
        told.shown.push((given.at(-1) as { detail: string }).detail)
        return Promise.resolve({ response: told.answer, checkboxChecked: false })
      }
      shell.openExternal = (address) => {
        told.opened.push(address)
        return Promise.resolve()
      }
    })
    await launched.page.getByRole('navigation').waitFor()
    await researcher.show('Links')
    await launched.page.locator('.markdown', { hasText: words(all.at(-1) ?? '') }).waitFor()
    await launched.page.evaluate(() => (window.isSameDocument = true))
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  /** What was shown and opened since the last time, and how a question is answered from now on. */
  function told(answer: 0 | 1): Promise<{ shown: string[]; opened: string[] }> {
    return launched.app.evaluate((_electron, answer) => {
      const { told } = globalThis as unknown as {
        told: { shown: string[]; opened: string[]; answer: number }
      }
      const since = { shown: told.shown.splice(0), opened: told.opened.splice(0) }
      told.answer = answer
      return since
    }, answer)
  }

  /** Every way of acting on words, one after the other. */
  async function actOn(address: string): Promise<void> {
    const { page } = launched
    const place = page.locator('.markdown').getByText(words(address), { exact: true })
    await place.scrollIntoViewIfNeeded()
    const box = await place.boundingBox()
    if (!box) throw new Error('It is not on screen')
    const [x, y] = [box.x + 8, box.y + box.height / 2]
    for (const key of ['', 'Control', 'Shift', 'Alt', 'Meta']) {
      if (key) await page.keyboard.down(key)
      await page.mouse.click(x, y)
      if (key) await page.keyboard.up(key)
    }
    await page.mouse.click(x, y, { button: 'middle' })
    await page.mouse.dblclick(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 200, y + 60, { steps: 3 })
    await page.mouse.up()
    const hasFocus = await place.evaluate((element) => {
      ;(element as HTMLElement).focus()
      return document.activeElement === element
    })
    // Words that are no link have no focus: the key would go to something else.
    if (hasFocus) await page.keyboard.press('Enter')
  }

  /** A link that looks like one of the web and is none is refused in a sentence, which is closed here. */
  async function closeRefusal(): Promise<void> {
    const sheet = researcher.sheet()
    if ((await sheet.count()) === 0) return
    expect(await sheet.textContent()).toContain('Attaché opens only addresses of the web')
    await launched.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  }

  async function expectToHaveStayed(): Promise<void> {
    expect(await launched.page.evaluate(() => window.isSameDocument)).toBe(true)
    expect(await researcher.sheet().count()).toBe(0)
    const windows = await launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    )
    expect(windows).toBe(1)
  }

  it.each(hostileAddresses)('leads nowhere, whatever is done to it: %j', async (address) => {
    await told(0)
    await actOn(address)
    await closeRefusal()
    expect(await told(1)).toEqual({ shown: [], opened: [] })
    await expectToHaveStayed()
  })

  it.each(hostileAddresses)('is refused by main as well: %j', async (address) => {
    const reply = await launched.page.evaluate(
      (address) => window.attache.call['app.openAddress']({ address }),
      address,
    )
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(await told(1)).toEqual({ shown: [], opened: [] })
  })

  it.each(openable)(
    'leaves only after it was shown and agreed to: %s',
    async (address, shown, href) => {
      await told(1)
      await actOn(address)
      const declined = await told(0)
      expect(declined.opened).toEqual([])
      expect(declined.shown.length).toBeGreaterThan(0)
      for (const detail of declined.shown) expect(detail).toContain(shown)
      await launched.page.locator('.markdown').getByText(words(address), { exact: true }).click()
      await expect.poll(async () => (await told(1)).opened).toEqual([href])
      await expectToHaveStayed()
    },
  )
})
