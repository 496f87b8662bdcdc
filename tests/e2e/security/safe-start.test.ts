import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { expectAccessible, look } from '../look'
import { Researcher } from '../researcher'

describe('a safe start', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    const researcher = new Researcher(launched)
    await researcher.openSample()
    await researcher.show('First contacts, February 2021')
    await researcher.editor().waitFor()
    await launched.close()
  })
  afterAll(() => launched.forget())

  /** Opens the sample again, as the notebook that was open before. */
  async function openAgain(args: readonly string[]): Promise<Researcher> {
    launched = await launch({ home: launched.home, args })
    const researcher = new Researcher(launched)
    if (args.length > 0) {
      await researcher.page.getByText(/^Safe start: no record is opened by itself/).waitFor()
      await expectAccessible(researcher.page, 'safe start')
      await look(researcher.page, 'safe-start')
    }
    await researcher.openSample()
    return researcher
  }

  it('is not the usual one, which goes back to the record that was open', async () => {
    const researcher = await openAgain([])
    await researcher.editor().waitFor()
    expect(await researcher.page.getByText('Safe start').count()).toBe(0)
    await launched.close()
  })

  it('opens a notebook without opening any record, and says so', async () => {
    const researcher = await openAgain(['--safe-start'])
    const { page } = researcher
    await page.getByRole('contentinfo').getByText('Safe start', { exact: true }).waitFor()
    await page.getByRole('heading', { name: 'No note is open' }).first().waitFor()
    expect(await page.getByRole('textbox', { name: /^Text of/ }).count()).toBe(0)
    await look(page, 'safe-start-notebook')
    // What the user opens is opened.
    await researcher.show('First contacts, February 2021')
    await researcher.editor().waitFor()
  })

  it('can be chosen after the window has crashed', async () => {
    const { app, page } = launched
    await app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await page.waitForEvent('crash')
    await expect
      .poll(async () =>
        app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          if (!contents || contents.isCrashed() || contents.isLoading()) return null
          return (await contents.executeJavaScript(
            `[location.hash, document.querySelector('[role=contentinfo], footer')?.textContent,
              document.querySelectorAll('.cm-content').length].join(' | ')`,
          )) as string
        }),
      )
      .toMatch(/^#safe-start \| .*Safe start.* \| 0$/)
  })
})
