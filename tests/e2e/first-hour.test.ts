import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article, paragraphsOfArticle } from './article'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const paragraphs = paragraphsOfArticle()

/** The first sentence of a paragraph that is long enough to be worth quoting. */
function sentenceOf(paragraph: string): string {
  return /^.{40,}?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph
}

const call = sentenceOf(paragraphs[1] ?? '')
const silence = sentenceOf(paragraphs[2] ?? '')

describe('the first hour of a researcher', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
  })

  afterAll(async () => {
    await launched.forget()
  })

  it('begins with three choices and the promise that everything stays here', async () => {
    const { page } = researcher
    await page.getByRole('button', { name: /^Open a folder/ }).waitFor()
    expect(await page.getByText('Everything stays in the folder you choose').count()).toBe(1)
    await look(page, 'first-hour-01-welcome')
    await expectAccessible(page, 'welcome')
  })

  it('makes a notebook in a folder of its own', async () => {
    await researcher.newNotebook('Envoys')
    const manifest = readFileSync(join(launched.documents, 'Envoys', 'notebook.json'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({ format: 1, name: 'Envoys' })
    await look(researcher.page, 'first-hour-02-new-notebook')
    await expectAccessible(researcher.page, 'empty notebook')
  })

  it('takes the article in, word for word, and numbers its paragraphs', async () => {
    await researcher.addSource({
      text: article(),
      author: 'M. K. Bhadrakumar',
      publisher: 'Indian Punchline',
      published: '18 February 2021',
    })
    const { page } = researcher
    const file = readFileSync(
      join(launched.documents, 'Envoys', 'sources', `${await key()}.md`),
      'utf8',
    )
    expect(file.endsWith(article())).toBe(true)
    expect(file).toContain('issued: 2021-02-18')
    await page.getByText('¶1', { exact: true }).waitFor()
    await page.getByText(`¶${paragraphs.length}`, { exact: true }).waitFor()
    await look(page, 'first-hour-03-source')
    await expectAccessible(page, 'source')
  })

  it('grades it', async () => {
    const { page } = researcher
    await page.getByRole('button', { name: 'Grade and origin' }).click()
    await page.keyboard.press('b')
    await researcher
      .sheet()
      .getByLabel(/^Origin/)
      .fill('Chinese foreign ministry')
    await look(page, 'first-hour-04-grade')
    await expectAccessible(page, 'grade')
    await researcher.send()
    const file = readFileSync(
      join(launched.documents, 'Envoys', 'sources', `${await key()}.md`),
      'utf8',
    )
    expect(file).toMatch(/^reliability: B$/m)
    expect(file).toMatch(/^origin: Chinese foreign ministry$/m)
  })

  it('gives people and agreements cards with their other names', async () => {
    await researcher.newEntity('Robert Malley', 'Person', 'Rob Malley, Malley')
    await researcher.newEntity('Chinese foreign ministry', 'Organisation')
    await look(researcher.page, 'first-hour-05-entity')
    await expectAccessible(researcher.page, 'entity card')
    const card = join(launched.documents, 'Envoys', 'entities', 'Robert Malley.md')
    expect(readFileSync(card, 'utf8')).toMatch(
      /^aliases: \[Rob Malley, Malley\]$|^aliases:\n {2}- Rob Malley\n {2}- Malley$/m,
    )
  })

  it('marks a passage with the mouse, and makes a claim of another', async () => {
    const { page } = researcher
    await researcher.goTo('Sources')
    await researcher.reader().waitFor()
    await researcher.select(silence)
    await look(page, 'first-hour-07-selection')
    await page.keyboard.press('h')
    await page.getByText('no comment').waitFor()
    await researcher.select(call)
    await page
      .getByRole('button', { name: /^Claim/ })
      .last()
      .click()
    await researcher.sheet().waitFor()
    await look(page, 'first-hour-07-claim')
    await expectAccessible(page, 'new claim')
    await researcher.send()
    await page
      .getByText(/^Claim · /)
      .first()
      .waitFor()
  })

  async function key(): Promise<string> {
    const shown = await researcher.page
      .getByRole('article')
      .getByText(/^bhadrakumar2021/)
      .first()
      .textContent()
    return shown ?? ''
  }
})
