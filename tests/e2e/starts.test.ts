import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { look } from './look'
import { Researcher } from './researcher'

const sample = resolve(import.meta.dirname, '../../data/sample-notebook')

describe('starting with a folder', () => {
  let launched: Launched
  const folders: string[] = []

  afterEach(async () => {
    await launched.forget()
    for (const folder of folders.splice(0)) {
      chmodSync(folder, 0o755)
      rmSync(folder, { recursive: true, force: true })
    }
  })

  /** A copy of the sample that a test may spoil. */
  function copyOfSample(): string {
    const folder = mkdtempSync(join(tmpdir(), 'attache-start-'))
    folders.push(folder)
    cpSync(sample, folder, { recursive: true })
    return folder
  }

  it('opens it', async () => {
    launched = await launch({ args: [copyOfSample()] })
    await launched.page.getByText('Iran file, February 2021').first().waitFor()
  })

  it('opens the rest where one file is broken, names it, and leaves it as it is', async () => {
    const folder = copyOfSample()
    const broken = '{ "format": 1, "claims": [ {'
    writeFileSync(join(folder, 'claims.json'), broken)
    writeFileSync(join(folder, 'notes', 'Broken.md'), '---\ntitle: [\n---\nStill a text.\n')
    launched = await launch({ args: [folder] })
    const { page } = launched
    await page.getByRole('button', { name: /\d+ problems/ }).click()
    await page
      .getByText(/claims\.json/)
      .first()
      .waitFor()
    await page
      .getByText(/Broken\.md/)
      .first()
      .waitFor()
    await look(page, 'start-broken-files')
    await new Researcher(launched).goTo('Notes')
    await page.getByText('First contacts, February 2021').first().click()
    await page.getByRole('textbox', { name: 'Text of the note' }).waitFor()
    expect(readFileSync(join(folder, 'claims.json'), 'utf8')).toBe(broken)
  })

  it('opens any folder of Markdown and writes nothing into it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-vault-'))
    folders.push(folder)
    mkdirSync(join(folder, 'deep'))
    writeFileSync(join(folder, 'deep', 'A page.md'), 'See [[Another page]].')
    launched = await launch({ args: [folder] })
    await launched.page.getByText('A page').first().waitFor()
    expect(readFileSync(join(folder, 'deep', 'A page.md'), 'utf8')).toBe('See [[Another page]].')
  })

  it('says in a sentence why a notebook of a newer version is not opened', async () => {
    const folder = copyOfSample()
    const manifest = JSON.stringify({
      format: 99,
      id: 'x',
      name: 'x',
      created: '2030-01-01T00:00:00.000Z',
    })
    writeFileSync(join(folder, 'notebook.json'), manifest)
    launched = await launch()
    const { page, app } = launched
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, folder)
    await page.getByRole('button', { name: /^Open a folder/ }).click()
    await page.getByText(/newer/).first().waitFor()
    await look(page, 'start-newer-version')
    expect(readFileSync(join(folder, 'notebook.json'), 'utf8')).toBe(manifest)
  })

  it('says in a sentence that a folder is not there', async () => {
    launched = await launch()
    const { page, app, home } = launched
    await app.evaluate(
      ({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      },
      join(home, 'nowhere'),
    )
    await page.getByRole('button', { name: /^Open a folder/ }).click()
    await page
      .getByText(/nowhere/)
      .first()
      .waitFor()
    await look(page, 'start-missing-folder')
  })
})
