import type { Page } from 'playwright-core'
import type { Launched } from './launch'

/** Where words stand in the window, for a mouse that selects them. */
interface Stretch {
  readonly from: { x: number; y: number }
  readonly to: { x: number; y: number }
}

/** What a researcher does in the app, in the product's words: by mouse and keys, never behind its back. */
export class Researcher {
  readonly page: Page

  constructor(readonly launched: Launched) {
    this.page = launched.page
    this.page.setDefaultTimeout(15_000)
  }

  /** Chooses a command in the application menu. */
  async choose(command: string): Promise<void> {
    await this.launched.app.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id)
      if (!item) throw new Error(`The menu has no ${id}`)
      Reflect.apply(item.click, item, [])
    }, command)
  }

  async resize(width: number, height: number): Promise<void> {
    await this.launched.app.evaluate(
      ({ BrowserWindow }, [wide, high]) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(wide ?? 0, high ?? 0),
      [width, height],
    )
    await this.page.waitForFunction((wide) => window.innerWidth === wide, width)
  }

  async useTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.launched.app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen
    }, theme)
  }

  async newNotebook(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^New notebook/ }).click()
    await this.sheet().getByLabel('Name').fill(name)
    await this.send()
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Notes/ })
      .waitFor()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /^Look at the sample/ }).click()
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Notes/ })
      .waitFor()
  }

  async goTo(section: 'Notes' | 'Sources' | 'Entities' | 'Claims' | 'Dossiers'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: section }).click()
  }

  /** Goes to a record by its title, with the quick switcher. */
  async show(title: string): Promise<void> {
    await this.choose('go.quickSwitch')
    const sheet = this.sheet()
    await sheet.getByRole('searchbox').or(sheet.getByRole('combobox')).first().fill(title)
    await sheet
      .getByRole('option', { name: title })
      .or(sheet.getByRole('menuitem', { name: title }))
      .first()
      .click()
    await sheet.waitFor({ state: 'detached' })
  }

  sheet() {
    return this.page.getByRole('dialog')
  }

  /** Waits until keys go to the sheet that is open. */
  async sheetHasFocus(): Promise<void> {
    await this.sheet().waitFor()
    await this.page.waitForFunction(
      () => document.querySelector('[role=dialog]')?.contains(document.activeElement) ?? false,
    )
  }

  /** Sends the sheet that is open and waits until it is gone. */
  async send(): Promise<void> {
    const sheet = this.sheet()
    await this.page.keyboard.press('Control+Enter')
    await sheet.waitFor({ state: 'detached' })
  }

  async addSource(source: {
    text: string
    author: string
    published: string
    publisher: string
  }): Promise<void> {
    await this.choose('source.new')
    const sheet = this.sheet()
    await sheet.getByLabel('Captured text').fill(source.text)
    await sheet.getByText(/\d words/).waitFor()
    await sheet.getByLabel('Author').fill(source.author)
    await sheet.getByLabel('Publisher').fill(source.publisher)
    await sheet.getByLabel('Published', { exact: true }).fill(source.published)
    await this.send()
    await this.reader().waitFor()
  }

  async newEntity(name: string, type: string, aliases = ''): Promise<void> {
    await this.choose('entity.new')
    const sheet = this.sheet()
    await sheet.getByLabel('Name').fill(name)
    await sheet.getByRole('button', { name: /Type/ }).click()
    await this.page.getByRole('option', { name: type }).click()
    await sheet.getByLabel(/Also known as/).fill(aliases)
    await this.send()
  }

  reader() {
    return this.page.getByRole('region', { name: /^Captured text of/ })
  }

  editor() {
    return this.page.getByRole('textbox', { name: /^Text of the (note|dossier)/ })
  }

  /** Selects words of the captured text with the mouse. They must stand in one paragraph. */
  async select(words: string): Promise<void> {
    const paragraph = this.reader()
      .locator('p', { hasText: words.slice(0, 40) })
      .first()
    await paragraph.scrollIntoViewIfNeeded()
    const { from, to } = await paragraph.evaluate(stretchOf, words)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await this.page.mouse.move(to.x, to.y, { steps: 3 })
    await this.page.waitForFunction((asked) => getSelection()?.toString().trim() === asked, words)
    await this.page.mouse.up()
    await this.page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
  }

  /** Waits until what was typed is on disk, as the status bar says. */
  async saved(): Promise<void> {
    await this.page
      .getByRole('contentinfo')
      .getByText(/^Saved/)
      .waitFor()
  }
}

/** Where words stand in a paragraph, once they stand still: what was marked just before may move them. */
async function stretchOf(paragraph: Element, words: string): Promise<Stretch> {
  const start = paragraph.textContent.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the paragraph`)
  const rectAt = (offset: number): DOMRect => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let left = offset
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      if (left < length) {
        const range = document.createRange()
        range.setStart(node, left)
        range.setEnd(node, left + 1)
        return range.getBoundingClientRect()
      }
      left -= length
    }
    throw new Error('The words end behind the paragraph')
  }
  const measure = (): Stretch => {
    const first = rectAt(start)
    const last = rectAt(start + words.length - 1)
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    }
  }
  for (let before = measure(); ;) {
    await new Promise(requestAnimationFrame)
    const now = measure()
    if (JSON.stringify(now) === JSON.stringify(before)) return now
    before = now
  }
}
