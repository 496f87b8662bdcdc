import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

describe('the settings', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
  })
  afterAll(() => launched.forget())

  async function open(): Promise<void> {
    await researcher.page.keyboard.press('Control+,')
    await researcher.sheetHasFocus()
  }

  it('of this computer can be seen and changed without a notebook', async () => {
    const { page } = researcher
    await page.getByRole('button', { name: /^New notebook/ }).waitFor()
    await open()
    await researcher.sheet().getByRole('radio', { name: 'Dark' }).click()
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
    await researcher.sheet().getByRole('radio', { name: 'Light' }).click()
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light')
    expect(await researcher.sheet().getByLabel('Keep every version for').count()).toBe(0)
    await page.keyboard.press('Escape')
    await researcher.sheet().waitFor({ state: 'detached' })
  })

  it('of the notebook are kept in it, and can be taken back', async () => {
    const { page } = researcher
    await researcher.newNotebook('Iran file')
    const manifest = join(launched.documents, 'Iran file', 'notebook.json')
    await open()
    const days = researcher.sheet().getByRole('textbox', { name: 'Keep every version for' })
    await days.fill('many')
    await page.keyboard.press('Enter')
    await researcher.sheet().getByText('Write a whole number of days').waitFor()
    for (const theme of ['Light', 'Dark'] as const) {
      await researcher.sheet().getByRole('radio', { name: theme }).click()
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await researcher.resize(width, height)
        await look(page, `settings-${theme.toLowerCase()}-${width}`)
      }
      await expectAccessible(page, `the settings, ${theme}`)
    }
    await days.fill('30')
    await page.keyboard.press('Enter')
    await page.getByText('Changed the settings of the notebook').waitFor()
    expect(readFileSync(manifest, 'utf8')).toContain('"allDays": 30')
    await page.keyboard.press('Escape')
    await researcher.sheet().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => readFileSync(manifest, 'utf8')).not.toContain('allDays')
  })
})
