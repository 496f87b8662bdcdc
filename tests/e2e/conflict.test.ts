import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const first = 'The first calls went to people who had done this before.'
const malley = 'Robert Malley had a mandate.'
const beijing = 'Every report we hold goes back to one notice from Beijing.'
const ask = 'Ask the State Department for a readout.'
const text = [first, malley, beijing, ask].join('\n\n')

const typed = ' Nobody has said who approved the call.'
/** The other program changes the same line, and another one. */
const theirMalley = 'Robert Malley, the envoy, had a mandate.'
const theirs = [first, theirMalley, beijing, ask, 'Ask Doha as well.'].join('\n\n')
const mine = text.replace(malley, malley + typed)

const files = {
  notice: 'notes/Notice.md',
  later: 'notes/Later.md',
  merge: 'notes/Merge.md',
  mine: 'notes/Mine.md',
  disk: 'notes/Disk.md',
  both: 'notes/Both.md',
  entity: 'entities/Robert Malley.md',
  dossier: 'dossiers/The week.md',
}

describe('a text that another program changes while it is written', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-conflict-')))
  const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8')
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    for (const path of Object.values(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await researcher.editor().waitFor()
    await researcher.resize(1280, 800)
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  const notice = () => researcher.page.getByRole('alert').filter({ hasText: 'Another program' })
  const waiting = () =>
    researcher.page.getByRole('contentinfo').getByText('Not saved: waiting for your choice')

  /** Types into a text, and lets another program be quicker with the file. */
  async function conflictIn(path: string, editor = researcher.editor()): Promise<void> {
    await editor.getByText(malley).click()
    await researcher.page.keyboard.press('End')
    writeFileSync(join(folder, path), theirs)
    await researcher.page.keyboard.type(typed)
    await notice().waitFor()
  }

  async function showNote(path: string): Promise<void> {
    const title = path.replace(/^.*\/|\.md$/g, '')
    await researcher.show(title)
    await researcher.page.getByRole('textbox', { name: 'Title of the note' }).waitFor()
    await researcher.page.waitForFunction(
      (name) => document.querySelector('.note-title')?.textContent.includes(name),
      title,
    )
  }

  async function openSheet(): Promise<void> {
    await researcher.page.keyboard.press('F8')
    await researcher.sheetHasFocus()
  }

  /** Chooses with the choice's own key and Enter. */
  async function choose(key: string): Promise<void> {
    await openSheet()
    await researcher.page.keyboard.press(key)
    await researcher.page.keyboard.press('Enter')
    await researcher.sheet().waitFor({ state: 'detached' })
    await notice().waitFor({ state: 'detached' })
    await researcher.saved()
  }

  /** The texts of all versions of a record, as its history has them. */
  function versionsOf(path: string): Promise<string[]> {
    return researcher.page.evaluate(async (at) => {
      const { call } = window.attache
      const list = await call['history.list']({ path: at })
      const versions = list.ok ? list.value.map(({ version }) => version) : []
      const texts = versions.map((version) => call['history.read']({ path: at, version }))
      return (await Promise.all(texts)).map((one) => (one.ok ? one.value.text : ''))
    }, path)
  }

  it('is told of it above the text, and goes on writing undisturbed', async () => {
    await showNote(files.notice)
    await conflictIn(files.notice)
    await researcher.page.keyboard.type(' And on.')
    await waiting().waitFor()
    expect(await researcher.editor().innerText()).toContain(`${malley}${typed} And on.`)
    expect(onDisk(files.notice)).toBe(theirs)
    expect(await researcher.sheet().count()).toBe(0)
    for (const theme of ['light', 'dark'] as const) {
      await researcher.useTheme(theme)
      await look(researcher.page, `conflict-notice-${theme}`)
      await expectAccessible(researcher.page, `the notice in ${theme}`)
    }
    await choose('k')
    expect(onDisk(files.notice)).toContain(' And on.')
  })

  it('may decide later: both texts stay, and the status bar says so', async () => {
    await showNote(files.later)
    await conflictIn(files.later)
    await openSheet()
    for (const theme of ['light', 'dark'] as const) {
      await researcher.useTheme(theme)
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await researcher.resize(width, height)
        await look(researcher.page, `conflict-sheet-${theme}-${width}`)
      }
      await expectAccessible(researcher.page, `the sheet in ${theme}`)
    }
    await researcher.resize(1280, 800)
    await researcher.useTheme('light')
    await researcher.page.keyboard.press('Escape')
    await researcher.sheet().waitFor({ state: 'detached' })
    await notice().waitFor()
    expect(onDisk(files.later)).toBe(theirs)
    expect(await researcher.editor().innerText()).toContain(typed.trim())
    await waiting().click()
    await researcher.sheetHasFocus()
    await researcher.page.keyboard.press('d')
    await researcher.page.keyboard.press('Enter')
    await notice().waitFor({ state: 'detached' })
  })

  it('can merge the two, and is asked only about the line that both changed', async () => {
    await showNote(files.merge)
    await conflictIn(files.merge)
    await openSheet()
    const merge = researcher.sheet().getByRole('button', { name: 'Merge' })
    expect(await merge.isDisabled()).toBe(true)
    await researcher.sheet().getByRole('radio', { name: 'Both', exact: true }).click()
    await look(researcher.page, 'conflict-merge')
    await merge.click()
    await notice().waitFor({ state: 'detached' })
    await researcher.saved()
    const merged = [first, `${malley}${typed}\n${theirMalley}`, beijing, ask, 'Ask Doha as well.']
    expect(onDisk(files.merge)).toBe(merged.join('\n\n'))
    expect(await versionsOf(files.merge)).toEqual(expect.arrayContaining([mine, theirs]))
  })

  it('can keep mine: the other one is a version', async () => {
    await showNote(files.mine)
    await conflictIn(files.mine)
    await choose('k')
    expect(onDisk(files.mine)).toBe(mine)
    expect(await versionsOf(files.mine)).toContain(theirs)
  })

  it('can take what is on disk: mine is a version', async () => {
    await showNote(files.disk)
    await conflictIn(files.disk)
    await choose('d')
    expect(onDisk(files.disk)).toBe(theirs)
    expect(await researcher.editor().innerText()).toContain('Ask Doha as well.')
    expect(await versionsOf(files.disk)).toContain(mine)
  })

  it('can keep both, mine as a note beside it', async () => {
    await showNote(files.both)
    await conflictIn(files.both)
    await choose('b')
    expect(onDisk(files.both)).toBe(theirs)
    expect(onDisk('notes/Both (2).md')).toContain(mine)
  })

  it('is asked in the same way about the description of a card', async () => {
    await researcher.show('Robert Malley')
    const description = researcher.page.getByRole('textbox', { name: 'Description' })
    await description.waitFor()
    await conflictIn(files.entity, description)
    await choose('k')
    expect(onDisk(files.entity)).toBe(mine)
  })

  it('is asked in the same way about a dossier', async () => {
    await researcher.show('The week')
    await researcher.page.getByRole('radio', { name: 'Markdown' }).click()
    await researcher.editor().waitFor()
    await conflictIn(files.dossier)
    await choose('k')
    expect(onDisk(files.dossier)).toBe(mine)
  })
})
