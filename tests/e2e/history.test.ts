import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesIn } from '../storage/support/folder'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

describe('the past of a notebook', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
    await researcher.useTheme('light')
    await researcher.openSample()
  })
  afterAll(() => launched.forget())

  const toast = (words: RegExp) => researcher.page.locator('.toast', { hasText: words })

  async function write(words: string): Promise<void> {
    const { page } = researcher
    await researcher.editor().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words)
    await page.keyboard.press('Control+S')
    await researcher.saved()
  }

  it('shows the versions of a note and brings one back, and that is undone', async () => {
    const { page } = researcher
    await researcher.show('Qatar as a channel')
    await write('\n\nA sentence too many.')
    await researcher.choose('record.rename')
    await page.keyboard.type('Doha as a channel')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Doha as a channel' }).waitFor()
    await write('\n\nAnother one.')

    await page.keyboard.press('Control+Alt+h')
    const sheet = researcher.sheet()
    await sheet.getByRole('option', { name: /Before: Rename/ }).waitFor()
    await sheet.getByRole('option', { name: /When you began/ }).click()
    await sheet.getByText(/\d differences?/).waitFor()
    await sheet.locator('.cm-changedLine', { hasText: 'Another one.' }).waitFor()
    await look(page, 'history-1280-light')
    await expectAccessible(page, 'versions, light')
    await researcher.useTheme('dark')
    await look(page, 'history-1280-dark')
    await sheet.getByRole('radio', { name: 'Side by side' }).click()
    await sheet.getByRole('region', { name: 'The two texts side by side' }).waitFor()
    await look(page, 'history-two-1280-dark')
    await researcher.useTheme('light')
    await researcher.resize(1920, 1080)
    await look(page, 'history-two-1920-light')
    await expectAccessible(page, 'versions side by side')
    await researcher.resize(1280, 800)
    await sheet.getByRole('radio', { name: 'One text' }).click()
    await researcher.sheetHasFocus()
    await researcher.send()
    await toast(/Restored/).waitFor()
    await expect.poll(() => researcher.editor().innerText()).not.toContain('too many')
    await toast(/Restored/)
      .getByRole('button', { name: /Undo/ })
      .click()
    await expect.poll(() => researcher.editor().innerText()).toContain('Another one.')
  })

  it('makes a copy of a version', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Alt+h')
    const sheet = researcher.sheet()
    await sheet.getByRole('option', { name: /When you began/ }).click()
    await sheet.getByRole('button', { name: 'Restore as a copy' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page
      .getByRole('textbox', { name: 'Title of the note' })
      .or(page.getByText(/as of/))
      .first()
      .waitFor()
    await expect.poll(() => researcher.editor().innerText()).not.toContain('too many')
  })

  it('shows the versions of the claims, and puts one back', async () => {
    const { page } = researcher
    await researcher.goTo('Claims')
    await page.getByRole('row').nth(1).click()
    const field = page.getByRole('textbox', { name: 'Claim', exact: true })
    await field.fill('Words that nobody said.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('row', { name: /Words that nobody said/ }).waitFor()
    await page.keyboard.press('Control+Alt+h')
    const sheet = researcher.sheet()
    await sheet.getByRole('radio', { name: 'Claims' }).waitFor()
    await sheet.getByRole('option', { name: /When you began/ }).click()
    await sheet.locator('.cm-changedLine', { hasText: 'Words that nobody said.' }).waitFor()
    await look(page, 'history-claims-1280-light')
    await expectAccessible(page, 'versions of the claims')
    await sheet.getByRole('radio', { name: 'Notebook and settings' }).click()
    await sheet
      .getByText(/No earlier version|When you began|Before/)
      .first()
      .waitFor()
    await sheet.getByRole('radio', { name: 'Claims' }).click()
    await sheet.getByRole('option', { name: /When you began/ }).click()
    await sheet.locator('.cm-changedLine').first().waitFor()
    await researcher.send()
    await page.getByRole('row', { name: /Words that nobody said/ }).waitFor({ state: 'detached' })
  })

  it('names what rests on a source before it is removed, and gives it back from the trash', async () => {
    const { page } = researcher
    await researcher.show('Envoys before the deadline')
    await researcher.reader().waitFor()
    await researcher.reader().click()
    await researcher.choose('record.remove')
    const sheet = researcher.sheet()
    await sheet.getByText(/\d+ claims?$/).waitFor()
    await sheet
      .getByText(/rests on it/)
      .first()
      .waitFor()
    await look(page, 'remove-1280-light')
    await expectAccessible(page, 'what rests on a source')
    await researcher.sheetHasFocus()
    await researcher.send()
    await toast(/trash/).waitFor()
    await researcher.choose('trash.show')
    await researcher.sheet().getByText('Envoys before the deadline').waitFor()
    await look(page, 'trash-1280-light')
    await expectAccessible(page, 'trash')
    await researcher.useTheme('dark')
    await look(page, 'trash-1280-dark')
    await researcher.useTheme('light')
    await researcher.sheet().getByRole('button', { name: 'Bring back' }).click()
    await researcher.sheet().waitFor({ state: 'detached' })
    await researcher.reader().waitFor()
    await researcher.choose('trash.show')
    await researcher
      .sheet()
      .getByText(/The trash is empty/)
      .waitFor()
    await page.keyboard.press('Escape')
    await researcher.sheet().waitFor({ state: 'detached' })
  })

  it('says in the menu what undo would take back', async () => {
    const label = () =>
      launched.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('notebook.undo')?.label,
      )
    expect(await label()).toMatch(/^Undo: Bring “Envoys before the deadline” back/)
    await researcher.choose('notebook.undo')
    await expect.poll(label).toMatch(/^Undo: Remove the source/)
    await researcher.choose('notebook.redo')
    await expect.poll(label).toMatch(/^Undo: Bring/)
    expect(launched.stderr()).not.toMatch(/Uncaught|ERR_/)
  })

  it('deletes for good what lies in the trash, after asking, and only then', async () => {
    const { page } = researcher
    await researcher.show('Doha as a channel')
    await researcher.editor().waitFor()
    const folder = await page.locator('.status-bar-end').getAttribute('title')
    const inTrash = () => filesIn(join(folder ?? '', '.attache/trash'), true)
    await researcher.choose('record.remove')
    await researcher.sheetHasFocus()
    await researcher.send()
    await researcher.choose('trash.show')
    const trash = researcher.page.getByRole('dialog', { name: 'Trash' })
    const question = researcher.page.getByRole('dialog', { name: /^Delete “Doha/ })
    await trash.getByRole('button', { name: 'Delete for good…' }).click()
    await question.waitFor()
    await look(page, 'trash-delete-light')
    await expectAccessible(page, 'deleting for good')
    await page.keyboard.press('Escape')
    await trash.getByText('Doha as a channel').waitFor()
    expect(Object.keys(inTrash())).toHaveLength(1)
    await trash.getByRole('button', { name: 'Delete for good…' }).click()
    await question.waitFor()
    await researcher.sheetHasFocus()
    // The trash comes back behind the question: there is a dialog all the time.
    await page.keyboard.press('Control+Enter')
    await trash.getByText(/The trash is empty/).waitFor()
    await toast(/Deleted/).waitFor()
    expect(inTrash()).toEqual({})
    await page.keyboard.press('Escape')
    await trash.waitFor({ state: 'detached' })
  })
})
