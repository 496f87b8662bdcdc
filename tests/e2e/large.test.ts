import { mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { launch } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const words = 'The envoy telephoned Beijing on 10 February, and nobody in Washington said so. '

it('a very large text is edited, or shown with the reason why not; the window answers', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-large-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const many = join(folder, 'Many lines.md')
  writeFileSync(join(folder, 'One line.md'), words.repeat(640_000))
  writeFileSync(many, `${words.repeat(4)}\n\n`.repeat(32_000))
  writeFileSync(join(folder, 'Small.md'), words)
  const launched = await launch()
  onTestFinished(() => launched.forget())
  const researcher = new Researcher(launched)
  const { page } = researcher
  await page.evaluate((path) => window.attache.call['notebook.open']({ folder: path }), folder)

  await page
    .getByRole('option', { name: 'One line' })
    .or(page.getByText('One line'))
    .first()
    .click()
  await page.getByText(/^This text has 50,560,000 characters/).waitFor()
  await look(page, 'too-large')
  await expectAccessible(page, 'a text that is too large')
  // The window answers: another note is opened at once.
  await page.getByText('Small', { exact: true }).first().click()
  await researcher.editor().waitFor()

  await page.getByText('Many lines', { exact: true }).first().click()
  await researcher.editor().getByText('The envoy').first().click()
  const before = statSync(many).size
  await page.keyboard.type('X')
  await expect.poll(() => statSync(many).size, { timeout: 15_000 }).toBe(before + 1)
})
