import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { look } from './look'
import { Researcher } from './researcher'

const text = `A call between two capitals

On 10 February the envoy rang a deputy minister. For a week nobody said so.

The disclosure came from the side that was called.
`

/** The same hour without touching the mouse: only keys, and what the screen says. */
describe('by keyboard alone', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
  })
  afterAll(() => launched.forget())

  const file = (path: string) => readFileSync(join(launched.documents, 'Keys', path), 'utf8')

  it('makes a notebook and takes in a source', async () => {
    const { page } = researcher
    const first = page.getByRole('button', { name: /^New notebook/ })
    await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('1')
    await researcher.sheet().getByLabel('Name').waitFor()
    await page.keyboard.type('Keys')
    await researcher.send()
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Control+Shift+N')
    const captured = researcher.sheet().getByLabel('Captured text')
    await captured.waitFor()
    await tabTo('Captured text')
    await page.keyboard.insertText(text)
    await researcher
      .sheet()
      .getByText(/\d words/)
      .waitFor()
    await researcher.send()
    await researcher.reader().waitFor()
    expect(file('sources/calltwo.md').endsWith(text)).toBe(true)
  })

  it('marks the second sentence and makes a claim of the first', async () => {
    const { page } = researcher
    await researcher.reader().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await untilSelected('For a week nobody said so.', 'ArrowRight', 'ArrowLeft')
    await page.keyboard.press('h')
    await page.getByText('no comment').waitFor()
    await untilSelected(
      'On 10 February the envoy rang a deputy minister.',
      'ArrowLeft',
      'ArrowRight',
    )
    await look(page, 'keyboard-selection')
    await page.keyboard.press('c')
    await researcher.sheet().waitFor()
    await researcher.send()
    await page.getByRole('region', { name: 'Claim', exact: true }).waitFor()
    expect(file('claims.json')).toContain('"c-10-february-envoy-rang"')
  })

  it('writes a note that refers to the claim', async () => {
    const { page } = researcher
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+N')
    await researcher.editor().waitFor()
    await page.getByRole('textbox', { name: 'Title of the note' }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('The call')
    await page.keyboard.press('Enter')
    await researcher.editor().focus()
    await page.keyboard.type('They spoke.[^c-10-february-envoy-rang]')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+S')
    await researcher.saved()
    await expect
      .poll(() => file('notes/The call.md'))
      .toContain('They spoke.[^c-10-february-envoy-rang]')
  })

  it('composes a dossier in Markdown and exports it', async () => {
    const { page } = researcher
    const target = join(launched.home, 'Dossier.md')
    await launched.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, target)
    await page.keyboard.press('Control+Shift+P')
    await researcher.sheet().waitFor()
    await page.keyboard.type('New dossier')
    await page.keyboard.press('Enter')
    await researcher.sheet().getByLabel('Title').waitFor()
    await page.keyboard.type('Keys only')
    await researcher.send()
    await page.getByRole('grid', { name: 'Outline' }).focus()
    await page.getByRole('radio', { name: 'Markdown' }).focus()
    await page.keyboard.press('Space')
    await researcher.editor().focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('![[The call]]\n\n')
    await researcher.saved()
    await page.keyboard.press('Control+E')
    await page.getByText(target).waitFor()
    await look(page, 'keyboard-export')
    const exported = readFileSync(target, 'utf8')
    expect(exported).toContain('They spoke.[^c-10-february-envoy-rang]')
    expect(exported).toContain(
      '[^c-10-february-envoy-rang]: “On 10 February the envoy rang a deputy minister.”',
    )
    expect(exported).toMatch(/@calltwo \[para\. 1\]/)
  })

  /** Presses Tab until the field with this label has the focus. */
  async function tabTo(label: string): Promise<void> {
    const field = researcher.sheet().getByLabel(label)
    for (let presses = 0; presses < 40; presses++) {
      if (await field.evaluate((element) => element === document.activeElement)) return
      await researcher.page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reaches “${label}”`)
  }

  /** Moves by sentence until these words are selected, first one way and then the other. */
  async function untilSelected(words: string, ...keys: string[]): Promise<void> {
    const selected = () => researcher.page.evaluate(() => getSelection()?.toString().trim() ?? '')
    for (const key of keys) {
      for (let presses = 0; presses < 6; presses++) {
        if ((await selected()) === words) return
        await researcher.page.keyboard.press(key)
      }
    }
    throw new Error(`“${words}” is never selected; it is “${await selected()}”`)
  }
})
