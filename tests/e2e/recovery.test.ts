import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'
import { Typist } from './typist'

/** The most typing that may be lost, in milliseconds. */
const mostLostMs = 2000
const theirs = 'Another program wrote this.'

/** Somebody who writes in a note, and whatever else goes on with its file. */
class Writing {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-recovery-')))
  readonly file = join(this.folder, 'Note.md')
  private launched: Launched | null = null
  private isRunning = false
  private writer: { researcher: Researcher; typist: Typist } | null = null

  static async begin(): Promise<Writing> {
    const writing = new Writing()
    onTestFinished(() => writing.end())
    writeFileSync(writing.file, 'Start')
    await writing.start()
    await writing.researcher.page.keyboard.press('Control+End')
    writing.typist.begin()
    return writing
  }

  get researcher(): Researcher {
    return this.now.researcher
  }

  get typist(): Typist {
    return this.now.typist
  }

  get app() {
    return this.researcher.launched.app
  }

  /** Starts the program, for the first time or once more, and shows the note. */
  async start(): Promise<void> {
    const home = this.launched?.home
    this.launched = await launch({ args: [this.folder], ...(home === undefined ? {} : { home }) })
    this.isRunning = true
    this.launched.app.on('close', () => (this.isRunning = false))
    const researcher = new Researcher(this.launched)
    this.writer = { researcher, typist: this.writer?.typist ?? new Typist(this.launched.page) }
    await researcher.editor().waitFor()
    await researcher.editor().click()
  }

  /** The notebook's disk is taken away, and whoever wrote knows that it cannot be saved. */
  async takeDiskAway(): Promise<void> {
    renameSync(this.folder, `${this.folder}-away`)
    await this.status(/^Cannot save/)
  }

  bringDiskBack(): void {
    renameSync(`${this.folder}-away`, this.folder)
  }

  /** Another program writes the file, and whoever wrote knows that. */
  async writeOutside(): Promise<void> {
    writeFileSync(this.file, theirs)
    await this.status(/waiting for your choice/)
  }

  async status(words: RegExp): Promise<void> {
    await this.researcher.page.getByRole('contentinfo').getByText(words).waitFor()
  }

  /** From now on this is what the user answers in dialogs of the system. @returns what was asked. */
  async answer(response: number): Promise<() => Promise<string[]>> {
    await this.app.evaluate(({ dialog }, chosen) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (...given: unknown[]) => {
        const options = given.at(-1) as { message: string; detail: string; buttons: string[] }
        asked.push(`${options.message} ${options.detail} [${options.buttons.join('] [')}]`)
        return Promise.resolve({ response: chosen, checkboxChecked: false })
      }
    }, response)
    return () => this.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  }

  /** Waits until the program has ended. @returns when it was told to. */
  async ended(end: () => unknown): Promise<number> {
    const closed = this.app.waitForEvent('close')
    const atMs = Date.now()
    await Promise.resolve(end()).catch(() => undefined)
    await closed
    await this.typist.stop()
    return atMs
  }

  /** The text in the editor, as main sees the page: one that crashed is dead to the test for ever. */
  text(): Promise<string> {
    return this.app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      const read = `document.querySelector('.cm-content')?.innerText ?? ''`
      return (await page?.executeJavaScript(read)) as string
    })
  }

  /** Waits until all that was typed stands in the note, but for what may be lost. */
  async expectText(endedAtMs: number, most: number): Promise<void> {
    await expect
      .poll(async () => this.typist.lostMs(await this.text(), endedAtMs), { timeout: 10_000 })
      .toBeLessThanOrEqual(most)
  }

  private get now() {
    if (!this.writer) throw new Error('Nobody writes')
    return this.writer
  }

  private async end(): Promise<void> {
    await this.writer?.typist.stop()
    if (this.isRunning) await this.launched?.kill()
    for (const folder of [this.folder, `${this.folder}-away`, this.launched?.home ?? '']) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const kill = (writing: Writing) => writing.ended(() => writing.app.process().kill('SIGKILL'))

/** Whatever makes the program end in order: nobody is asked anything. */
const orderly: [string, (writing: Writing) => unknown][] = [
  ['a signal to end', ({ app }) => app.process().kill('SIGTERM')],
  [
    'the computer is shut down',
    ({ app }) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown')),
  ],
  [
    'the session ends',
    ({ app }) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('session-end')),
  ],
  ['the user quits', ({ app }) => app.evaluate(({ app: itself }) => itself.quit())],
]

describe('what was typed', () => {
  it('is there after main was killed while typing never paused', async () => {
    const writing = await Writing.begin()
    await writing.typist.hasTyped(120)
    const atMs = await kill(writing)
    await writing.start()
    await writing.expectText(atMs, mostLostMs)
  })

  it('is there after main was killed while the disk of the notebook was away', async () => {
    const writing = await Writing.begin()
    await writing.takeDiskAway()
    await writing.typist.hasTyped(writing.typist.typed.length + 120)
    const atMs = await kill(writing)
    writing.bringDiskBack()
    await writing.start()
    await writing.expectText(atMs, mostLostMs)
    await writing.researcher.page.getByText(/^Text that was not saved came back/).waitFor()
    await writing.researcher.saved()
    await look(writing.researcher.page, 'recovered-notice')
    await expectAccessible(writing.researcher.page, 'the text that came back')
    expect(writing.typist.lostMs(readFileSync(writing.file, 'utf8'), atMs)).toBeLessThanOrEqual(
      mostLostMs,
    )
  })

  it('is there after main was killed while two texts waited for a choice', async () => {
    const writing = await Writing.begin()
    await writing.writeOutside()
    await writing.typist.hasTyped(writing.typist.typed.length + 120)
    const atMs = await kill(writing)
    await writing.start()
    await writing.expectText(atMs, mostLostMs)
    await writing.status(/waiting for your choice/)
    expect(readFileSync(writing.file, 'utf8')).toBe(theirs)
  })

  it.each([
    ['saving goes well', () => Promise.resolve()],
    ['the disk of the notebook is away', (writing: Writing) => writing.takeDiskAway()],
  ])('is there after the window crashed while %s', async (_what, trouble) => {
    const writing = await Writing.begin()
    const asked = await writing.answer(0)
    await trouble(writing)
    await writing.typist.hasTyped(writing.typist.typed.length + 120)
    const atMs = Date.now()
    const crashed = writing.researcher.page.waitForEvent('crash')
    await writing.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await crashed
    await writing.typist.stop()
    expect(await asked()).toHaveLength(1)
    await writing.expectText(atMs, mostLostMs)
  })

  it('can be compared with what was saved, and given up for it', async () => {
    const writing = await Writing.begin()
    await writing.takeDiskAway()
    await writing.typist.hasTyped(writing.typist.typed.length + 120)
    await kill(writing)
    writing.bringDiskBack()
    const saved = readFileSync(writing.file, 'utf8')
    await writing.start()
    const { page } = writing.researcher
    await page.getByRole('button', { name: 'Compare…' }).click()
    await writing.researcher.sheetHasFocus()
    await look(page, 'recovered-compare')
    await expectAccessible(page, 'the comparison')
    await page.getByRole('button', { name: 'Go back to what was saved' }).click()
    await writing.researcher.sheet().waitFor({ state: 'detached' })
    await expect.poll(() => readFileSync(writing.file, 'utf8'), { timeout: 10_000 }).toBe(saved)
    expect(await writing.text()).toBe(saved)
  })

  it.each(orderly)(
    'is saved without a question when %s, with a save pending',
    async (_why, end) => {
      const writing = await Writing.begin()
      await writing.typist.hasTyped(30)
      await writing.typist.stop()
      await writing.answer(0)
      await writing.ended(() => end(writing))
      expect(writing.typist.lostMs(readFileSync(writing.file, 'utf8'), Date.now())).toBe(0)
    },
  )

  it('is kept without a question when the system ends the program and the disk is away', async () => {
    const writing = await Writing.begin()
    await writing.takeDiskAway()
    await writing.typist.stop()
    await writing.answer(0)
    const atMs = await writing.ended(() => writing.app.process().kill('SIGTERM'))
    writing.bringDiskBack()
    await writing.start()
    await writing.expectText(atMs, 0)
  })

  it('is kept when the user closes although the disk is away, and stays if they stay', async () => {
    const writing = await Writing.begin()
    await writing.takeDiskAway()
    await writing.typist.stop()
    const asked = await writing.answer(0)
    const close = () =>
      writing.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await expect.poll(asked, { timeout: 10_000 }).toHaveLength(1)
    expect((await asked())[0]).toMatch(/“Note” could not be saved.*Nothing is lost either way/s)
    expect(writing.typist.lostMs(await writing.text(), Date.now())).toBe(0)
    await writing.answer(1)
    const atMs = await writing.ended(close)
    writing.bringDiskBack()
    await writing.start()
    await writing.expectText(atMs, 0)
  })

  it('is kept when the user closes before choosing between two texts; staying asks again', async () => {
    const writing = await Writing.begin()
    await writing.writeOutside()
    await writing.typist.stop()
    const asked = await writing.answer(0)
    const close = () =>
      writing.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await writing.researcher.sheetHasFocus()
    expect((await asked())[0]).toMatch(/you have not chosen yet which text stays/)
    await writing.answer(1)
    const atMs = await writing.ended(close)
    await writing.start()
    await writing.expectText(atMs, 0)
    await writing.status(/waiting for your choice/)
    expect(readFileSync(writing.file, 'utf8')).toBe(theirs)
  })
})
