import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addFiles } from '../storage/support/folder'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

describe('a backup', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-backup-')))
  const notebook = join(folder, 'Iran file')
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    // Letters of random bytes take long to pack.
    const scan = randomBytes(3_000_000).toString('hex')
    for (let index = 0; index < 30; index += 1) {
      addFiles(notebook, { [`attachments/scan ${index}.txt`]: scan })
    }
    addFiles(notebook, { 'notes/One.md': 'The first calls.\n' })
    launched = await launch({ args: [notebook] })
    researcher = new Researcher(launched)
    await researcher.editor().waitFor()
    await researcher.resize(1280, 800)
    await launched.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      },
      join(folder, 'Backup.zip'),
    )
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  const panel = () => researcher.page.getByRole('region', { name: 'Work under way' })

  it('says how far it is while one writes on, and leaves nothing when it is cancelled', async () => {
    const { page } = researcher
    await researcher.choose('backup.create')
    await panel().waitFor()
    await researcher.editor().click()
    await page.keyboard.type('Typed meanwhile. ')
    await page.keyboard.press('Control+S')
    await researcher.saved()
    expect(await panel().count()).toBe(1)
    for (const theme of ['light', 'dark'] as const) {
      await researcher.useTheme(theme)
      await look(page, `backup-${theme}`)
    }
    await panel().getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('The backup was cancelled; nothing of it is left.').waitFor()
    await panel().waitFor({ state: 'detached' })
    expect(readdirSync(folder)).toEqual(['Iran file'])
  })

  it('says where it lies when it is done', async () => {
    await researcher.choose('backup.create')
    await panel().waitFor()
    await expectAccessible(researcher.page, 'a backup under way')
    await researcher.page.getByText(/^Backed up \d+ files to/).waitFor({ timeout: 50_000 })
    await panel().waitFor({ state: 'detached' })
    expect(readdirSync(folder).sort()).toEqual(['Backup.zip', 'Iran file'])
  })
})
