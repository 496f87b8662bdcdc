import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const windows = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1920, height: 1080, theme: 'dark' },
] as const

describe('search', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.openSample()
  })
  afterAll(() => launched.forget())

  const field = () => researcher.page.getByRole('combobox', { name: 'What to find' })
  const options = () =>
    researcher.page.getByRole('listbox', { name: 'Results' }).getByRole('option')

  it('finds as one types, from the keyboard alone, and opens the exact place', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Shift+F')
    await field().waitFor()
    await page.keyboard.type('inspections kind:note')
    await options().first().waitFor()
    await page.getByText(/^\d+ results?\.$/).waitFor()
    const marked = await options().first().locator('mark').first().textContent()
    expect(marked?.toLowerCase()).toBe('inspections')
    await page.keyboard.press('Enter')
    await page.locator('.editor .found-words').first().waitFor()
    expect(await page.locator('.editor .found-words').first().textContent()).toMatch(/inspections/i)
  })

  it('marks the words in a source', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Shift+F')
    await field().fill('inspections kind:source')
    await options().first().click()
    await researcher.reader().waitFor()
    const words = await page.waitForFunction(() => CSS.highlights.get('found-words')?.size ?? 0)
    expect(await words.jsonValue()).toBeGreaterThan(0)
  })

  it('explains what it does not understand, and says what it took for something else', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Shift+F')
    await field().fill('iran status:maybe ')
    await page.getByText('“maybe” is not what “status:” takes', { exact: false }).waitFor()
    await field().fill('inspektions ')
    await page.getByText('There is next to nothing with “inspektions”', { exact: false }).waitFor()
    await options().first().waitFor()
    await field().fill('zzzzzz ')
    await page.getByText('Nothing was found.').waitFor()
  })

  it('writes its boxes into the query, and keeps searches', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Shift+F')
    await field().fill('iran')
    await page.getByRole('checkbox', { name: /^Claims/ }).click()
    expect(await field().inputValue()).toBe('iran kind:claim')
    await page.getByRole('button', { name: 'Save this search' }).click()
    await field().fill('')
    await page.getByRole('button', { name: 'iran kind:claim', exact: true }).click()
    expect(await field().inputValue()).toBe('iran kind:claim')
  })

  it('replaces in all texts at once, and takes it back at once', async () => {
    const { page } = researcher
    await page.keyboard.press('Control+Shift+F')
    await field().fill('')
    await page.getByRole('button', { name: 'Replace…' }).click()
    const sheet = researcher.sheet()
    await sheet.getByLabel('Replace', { exact: true }).fill('deadline')
    await sheet.getByLabel('By', { exact: true }).fill('last day')
    await sheet.getByRole('listitem').first().waitFor()
    await look(page, 'search-replace')
    await expectAccessible(page, 'replace')
    await sheet.getByRole('button', { name: /^Replace \d+|^Replace one/ }).click()
    await sheet.waitFor({ state: 'detached' })
    await field().fill('"last day" kind:note ')
    await options().first().waitFor()
    await page.getByRole('alertdialog').getByRole('button', { name: /^Undo/ }).click()
    await page.getByText('Nothing was found.').waitFor()
  })

  it.each(windows)('can be read by everybody, $theme at $width', async (window) => {
    const { page } = researcher
    const { width, height, theme } = window
    await researcher.resize(width, height)
    await researcher.useTheme(theme)
    await page.waitForFunction(
      (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      theme === 'dark',
    )
    await field().fill('')
    await page.getByRole('heading', { name: 'Find anything in this notebook' }).waitFor()
    await look(page, `search-empty-${width}-${theme}`)
    await expectAccessible(page, `search, empty, at ${width}, ${theme}`)
    await field().fill('inspections "21 February" -reactor entity:IAEA')
    await options().first().waitFor()
    await look(page, `search-results-${width}-${theme}`)
    await expectAccessible(page, `search, results, at ${width}, ${theme}`)
    expect(launched.stderr()).not.toMatch(/Uncaught|ERR_/)
  })
})
