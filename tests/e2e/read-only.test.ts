import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { protect } from '../storage/support/protected'
import { launch } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

it('a text whose file may only be read says so before anybody types, and until it may be written', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-read-only-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'Note.md')
  writeFileSync(file, 'Start')
  const free = protect(file)
  const launched = await launch({ args: [folder] })
  onTestFinished(() => launched.forget())
  const researcher = new Researcher(launched)
  const { page } = researcher
  const because = page.getByText(/“Note.md” cannot be changed, because/)

  await because.waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await researcher.useTheme(theme)
    await look(page, `not-writable-${theme}`)
    await expectAccessible(page, `a text that may only be read in ${theme}`)
  }
  await researcher.editor().click()
  await page.keyboard.type('Not to be written')
  expect(await researcher.editor().innerText()).toBe('Start')
  expect(await researcher.editor().getAttribute('aria-readonly')).toBe('true')

  free()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await because.waitFor({ state: 'detached' })
  await researcher.editor().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and more')
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 10_000 }).toBe('Start and more')
})
