import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const sentence = 'On 10 February the American special envoy for Iran, Robert Malley,'

interface Relation {
  readonly verb: string
  readonly date: string | null
  readonly evidence: readonly { readonly passage: string }[]
}

describe('relations and events', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
    await researcher.openSample()
  })
  afterAll(() => launched.forget())

  async function relations(): Promise<readonly Relation[]> {
    const folder = await launched.page.evaluate(
      () => document.querySelector('.status-bar-end')?.getAttribute('title') ?? '',
    )
    const file = readFileSync(join(folder, 'relations.json'), 'utf8')
    return (JSON.parse(file) as { relations: Relation[] }).relations
  }

  async function fill(label: string, typed: string, option: RegExp): Promise<void> {
    await researcher.sheet().getByRole('combobox', { name: label }).fill(typed)
    await launched.page.getByRole('option', { name: option }).click()
  }

  it('stand on the card, told from its side, with the passages that show them', async () => {
    const { page } = researcher
    await researcher.show('Robert Malley')
    const row = page.getByRole('row', { name: /is envoy for/ }).first()
    await row.waitFor()
    await look(page, 'relations-card-light')
    await expectAccessible(page, 'relations of a card')
    await row
      .getByRole('button', { name: /¶|paragraph/i })
      .first()
      .click()
    await researcher.reader().waitFor()
  })

  it('are made from a sentence, by keys, and only fitting verbs are offered', async () => {
    const { page } = researcher
    const before = await relations()
    await researcher.show('Envoys before the deadline')
    await researcher.select(sentence)
    await page.keyboard.press('r')
    await researcher.sheetHasFocus()
    await fill('Who or what', 'Robert Malley', /Robert Malley/)
    await fill('Whom or what', 'Ma Zhaoxu', /Ma Zhaoxu/)
    await researcher.sheet().getByRole('combobox', { name: 'Relation' }).fill('party')
    await page.getByText('Nothing of that name').waitFor()
    await fill('Relation', 'met', /^met$/)
    await researcher.sheet().getByLabel('When').fill('10 Feb 2021')
    await look(page, 'relations-sheet-light')
    await expectAccessible(page, 'new relation')
    await researcher.send()
    const after = await relations()
    expect(after).toHaveLength(before.length + 1)
    const made = after.find(({ verb, date }) => verb === 'met' && date === '2021-02-10')
    expect(made?.evidence).toHaveLength(1)
    await page.getByText('Made the relation').waitFor()
  })

  it('join those who took part to an event that is made from a sentence', async () => {
    const { page } = researcher
    const before = await relations()
    await researcher.show('Envoys before the deadline')
    await researcher.select(sentence)
    await page.getByRole('toolbar', { name: 'Selected words' }).getByText('Event').click()
    await researcher.sheetHasFocus()
    await researcher.sheet().getByLabel('What happened').fill('A call between envoys')
    await researcher.sheet().getByLabel('When').fill('about 10 Feb 2021')
    await fill('Who took part', 'Robert Malley', /Robert Malley/)
    await fill('Who took part', 'Ma Zhaoxu', /Ma Zhaoxu/)
    // The list stays open for the next one.
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await look(page, 'relations-event-light')
    await expectAccessible(page, 'new event')
    await researcher.send()
    await page.getByRole('heading', { name: 'A call between envoys', level: 1 }).waitFor()
    await page
      .getByRole('row', { name: /had as participant/ })
      .first()
      .waitFor()
    await researcher.useTheme('dark')
    await researcher.resize(1920, 1080)
    await look(page, 'relations-card-dark')
    await expectAccessible(page, 'card of an event, dark')
    expect(await relations()).toHaveLength(before.length + 2)
    await researcher.choose('notebook.undo')
    await page
      .getByRole('heading', { name: 'A call between envoys', level: 1 })
      .waitFor({ state: 'detached' })
    expect(await relations()).toHaveLength(before.length)
  })
})
