import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const sample = resolve(import.meta.dirname, '../../data/sample-notebook')
const path = 'notes/First contacts, February 2021.md'

describe('other programs at the same notebook', () => {
  const running: Launched[] = []
  const folders: string[] = []

  afterEach(async () => {
    for (const launched of running.splice(0).reverse()) await launched.forget()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  /** A copy of the sample that Attaché has changed before. */
  function notebook(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-outside-')))
    folders.push(folder)
    cpSync(sample, folder, { recursive: true })
    cpSync(join(sample, 'notebook.json'), join(folder, '.attache/trash/old/notebook.json'))
    return folder
  }

  async function start(folder: string): Promise<Researcher> {
    const launched = await launch({ args: [folder] })
    running.push(launched)
    const researcher = new Researcher(launched)
    await researcher.page.getByText('Iran file, February 2021').first().waitFor()
    return researcher
  }

  it('are told of: a text that was changed is shown, one that was deleted stays on screen', async () => {
    const folder = notebook()
    const researcher = await start(folder)
    const { page } = researcher
    await researcher.show('First contacts, February 2021')
    await researcher.editor().waitFor()

    writeFileSync(join(folder, path), 'Written by another program.\n')
    await page.getByText('Its new text is shown').waitFor()
    await researcher.editor().getByText('Written by another program.').waitFor()
    await look(page, 'outside-changed')

    rmSync(join(folder, path))
    await page.getByText('Another program deleted this file').waitFor()
    await researcher.editor().getByText('Written by another program.').waitFor()
    await expectAccessible(page, 'deleted outside')
    await look(page, 'outside-deleted')
    await researcher.useTheme('dark')
    await look(page, 'outside-deleted-dark')
    await page.getByRole('button', { name: 'Write it again' }).click()
    await page.getByText('Another program deleted this file').waitFor({ state: 'detached' })
    await researcher.editor().getByText('Written by another program.').waitFor()
  })

  it('read only while it is open here, until they take it over', async () => {
    const folder = notebook()
    const here = await start(folder)
    const there = await start(folder)
    await there.page.getByText('another Attaché of yours on this computer, since').waitFor()
    await expectAccessible(there.page, 'held')
    await look(there.page, 'outside-held')

    await there.page.getByRole('button', { name: 'Take over…' }).click()
    await there.sheetHasFocus()
    await look(there.page, 'outside-take-over')
    await there.send()
    await there.page.getByText('another Attaché of yours').waitFor({ state: 'detached' })
    await here.page.getByText('another Attaché of yours on this computer, since').waitFor()
  })

  it('leave nothing in the way when they are killed', async () => {
    const folder = notebook()
    const killed = await start(folder)
    running.splice(0)
    await killed.launched.kill()
    const researcher = await start(folder)
    await researcher.show('First contacts, February 2021')
    await researcher.editor().waitFor()
    expect(await researcher.page.getByText('may only be read').count()).toBe(0)
  })
})
