import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

interface Decision {
  readonly verdict: string
  readonly quote?: { readonly exact: string }
}

describe('names in texts', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
    await researcher.openSample()
  })
  afterAll(() => launched.forget())

  const names = () => researcher.editor().locator('[data-mention]')
  const name = /^Who or what is meant by/
  const card = () => launched.page.getByRole('dialog', { name })
  const hoverCard = () => launched.page.getByRole('region', { name })

  async function decisions(): Promise<readonly Decision[]> {
    const folder = await launched.page.evaluate(
      () => document.querySelector('.status-bar-end')?.getAttribute('title') ?? '',
    )
    const file = readFileSync(join(folder, 'mentions.json'), 'utf8')
    return (JSON.parse(file) as { decisions: Decision[] }).decisions
  }

  it('are underlined in a source, and their card is shown on hover', async () => {
    const { page } = researcher
    await researcher.show('Envoys before the deadline')
    const words = researcher
      .reader()
      .locator('[data-mention]', { hasText: 'Robert Malley' })
      .first()
    await words.hover()
    await hoverCard().waitFor()
    await expect.poll(() => hoverCard().textContent()).toContain('Person')
    await look(page, 'mention-card-light')
    await expectAccessible(page, 'card of a name')
    // It is in nobody's way: a command goes on while it is shown.
    await researcher.choose('go.quickSwitch')
    await researcher.sheet().getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
    await hoverCard().waitFor({ state: 'hidden' })
  })

  it('are underlined in a note as one types, and decided by key', async () => {
    const { page } = researcher
    await researcher.choose('note.new')
    const title = page.getByRole('textbox', { name: 'Title of the note' })
    await title.fill('Ministers')
    await title.press('Enter')
    await researcher.editor().click()
    await page.keyboard.type('Sergey Lavrov met nobody called Lavrovsky. Sergey Lavrov left.')
    await expect.poll(() => names().filter({ hasText: 'Sergey Lavrov' }).count()).toBe(2)
    await look(page, 'mention-note-light')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+.')
    await card().waitFor()
    await page.keyboard.press('n')
    await page.getByText('does not mean Sergey Lavrov here').waitFor()
    expect(await decisions()).toContainEqual(
      expect.objectContaining({
        verdict: 'rejected',
        quote: expect.objectContaining({ exact: 'Sergey Lavrov' }) as unknown,
      }),
    )
    await page.keyboard.press('Escape')
    await expect.poll(() => names().filter({ hasText: 'Sergey Lavrov' }).count()).toBe(1)
    await page.keyboard.press('Control+.')
    await card().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('l')
    await page.getByText('Linked to Sergey Lavrov').waitFor()
    await page.locator('.editor-link', { hasText: 'Sergey Lavrov' }).waitFor()
  })

  it('are listed on the card, sentence by sentence, and decided one after the other', async () => {
    const { page } = researcher
    await researcher.resize(1440, 900)
    await researcher.show('Robert Malley')
    const list = page.getByRole('region', { name: /^Mentions/ })
    await list.waitFor()
    await look(page, 'mention-list-light')
    await expectAccessible(page, 'mentions of an entity')
    await list.getByRole('radio', { name: /^To decide/ }).click()
    const accept = list.getByRole('button', { name: 'Accept' })
    const before = await accept.count()
    expect(before).toBeGreaterThan(1)
    await accept.first().click()
    await page.getByText('means Robert Malley.').waitFor()
    await expect.poll(() => accept.count()).toBe(before - 1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Accept')
    await list.getByRole('button', { name: /¶/ }).first().click()
    await researcher.reader().waitFor()
  })
})
