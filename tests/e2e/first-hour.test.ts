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
    await researcher.sheetHasFocus()
    await page.keyboard.press('b')
    await researcher
      .sheet()
      .getByRole('button', { name: /^Set B/ })
      .waitFor()
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
    await page.getByRole('toolbar', { name: 'Selected words' }).getByText('Claim').click()
    await researcher.sheet().waitFor()
    await look(page, 'first-hour-07-claim')
    await expectAccessible(page, 'new claim')
    await researcher.send()
    await page.getByText(call).first().waitFor()
    await look(page, 'first-hour-09-claim-drawer')
  })
  it('says how credible the passage is, and what the claim then stands at', async () => {
    const { page } = researcher
    const drawer = page.getByRole('region', { name: 'Claim', exact: true })
    await drawer.getByRole('button', { name: 'Not graded' }).click()
    await researcher.sheetHasFocus()
    await page.keyboard.press('2')
    await researcher
      .sheet()
      .getByRole('button', { name: /^Set 2/ })
      .waitFor()
    await researcher.send()
    await drawer.getByText('B2').first().waitFor()
    await drawer.getByRole('combobox', { name: 'Who says so' }).fill('Chinese')
    await page.getByRole('option', { name: /Chinese foreign ministry/ }).click()
    await drawer.getByRole('textbox', { name: 'When' }).fill('17 Feb 2021')
    await drawer.getByRole('textbox', { name: 'When' }).press('Enter')
    await drawer.getByText('2021-02-17').waitFor()
    await look(page, 'first-hour-09-claim')
    await expectAccessible(page, 'claims')
    expect(claims()[0]).toMatchObject({
      text: call,
      saidOn: '2021-02-17',
      evidence: [{ stance: 'supports', credibility: 2 }],
    })
  })

  it('writes a note beside the source, with links, a quotation and the claim', async () => {
    const { page } = researcher
    await researcher.goTo('Sources')
    await researcher.reader().waitFor()
    await researcher.choose('note.new')
    const title = page.getByRole('textbox', { name: 'Title of the note' })
    await title.fill('First contacts')
    await title.press('Enter')
    await researcher.editor().click()
    await page.keyboard.type('The envoy was [[Rob Mal')
    await page.getByRole('option', { name: /Robert Malley/ }).click()
    await page.keyboard.type(' [^')
    await page.getByRole('option', { name: new RegExp(call.slice(0, 20)) }).click()
    await page.keyboard.type(', and he rang Beijing.')
    await page.keyboard.press('Enter')
    await researcher.select(silence)
    await page.keyboard.press('q')
    await researcher.editor().getByText(silence.slice(0, 30)).first().waitFor()
    await page
      .getByRole('button', { name: /paragraph 3/ })
      .first()
      .waitFor()
    await researcher.saved()
    await look(page, 'first-hour-08-workbench')
    await expectAccessible(page, 'workbench')
    const note = file('notes/First contacts.md')
    expect(note).toContain('[[Robert Malley|Rob Malley]]')
    expect(note).toContain(`[^${claims()[0]?.id ?? ''}], and he rang Beijing.`)
    expect(note).toContain(`> ${silence}`)
    expect(note).toMatch(/\[\[bhadrakumar2021biden#\^p-[a-z2-7]{6}\]\]/)
  })

  it('leads from the quotation back to its sentence', async () => {
    const { page } = researcher
    await page
      .getByRole('button', { name: /paragraph 3/ })
      .first()
      .click()
    await researcher.reader().locator('[class*=passage-flash]').first().waitFor()
  })

  it('composes a dossier and shows at once how it will read', async () => {
    const { page } = researcher
    await researcher.choose('dossier.new')
    await researcher.sheet().getByLabel('Title').fill('The call')
    await researcher.send()
    await page.getByRole('button', { name: 'Add to the dossier' }).click()
    await look(page, 'first-hour-14-add')
    await researcher.sheet().getByRole('combobox', { name: 'Note' }).fill('First')
    await page.getByRole('option', { name: /First contacts/ }).click()
    await researcher.send()
    await page.getByRole('main').getByText(silence.slice(0, 30)).first().waitFor()
    await look(page, 'first-hour-14-dossier')
    await expectAccessible(page, 'dossier')
  })

  it('says before export what a careful reader would ask', async () => {
    const { page } = researcher
    const check = page.getByRole('region', { name: 'Before export' })
    await check.getByText(/rest on one origin/).waitFor()
  })

  it('exports a text in which the claim can be followed to the exact words', async () => {
    const { page } = researcher
    const target = join(launched.home, 'The call.md')
    await launched.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, target)
    await page.getByRole('button', { name: /^Export/ }).click()
    await page.getByText(target).waitFor()
    await look(page, 'first-hour-16-export')
    const text = readFileSync(target, 'utf8')
    const id = claims()[0]?.id ?? ''
    expect(text).toContain(`[^${id}]`)
    const footnote = text.split('\n').find((line) => line.startsWith(`[^${id}]:`)) ?? ''
    for (const part of [
      `“${call}”`,
      'Chinese foreign ministry',
      '@bhadrakumar2021biden [para. 2]',
      '18 February 2021',
      'source B',
      'information 2',
      'exact',
    ]) {
      expect(footnote).toContain(part)
    }
    expect(text).toContain(silence)
    expect(text).not.toMatch(/\[\[|\^p-/)
    await page.getByRole('button', { name: /^Export/ }).click()
    await page.getByText('Identical to the last export').waitFor()
    expect(readFileSync(target, 'utf8')).toBe(text)
  })

  function file(path: string): string {
    return readFileSync(join(launched.documents, 'Envoys', path), 'utf8')
  }

  function claims(): { id: string }[] {
    return (JSON.parse(file('claims.json')) as { claims: { id: string }[] }).claims
  }

  async function key(): Promise<string> {
    const shown = await researcher.page
      .getByRole('article')
      .getByText(/^(bhadrakumar2021|bidenresumes)/)
      .first()
      .textContent()
    return shown ?? ''
  }
})
