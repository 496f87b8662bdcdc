import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Session } from '../../electron/handlers/session'
import { createNotebook } from '../../electron/storage/create-notebook'
import { createClaim } from '../../shared/changes/claims'
import { createNote, saveBody } from '../../shared/changes/records'
import { addFiles } from '../storage/support/folder'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const copy = 'notes/Copied (conflicted copy 2021-02-10).md'

/** A notebook in which everything was damaged that can be mended here, while it was closed. */
async function damaged(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-problems-')))
  await createNotebook(folder, 'Iran file', new Date())
  const session = new Session({ onChanged: () => undefined })
  await session.openFolder(folder)
  const claim = { text: 'The bridge was closed.', speaker: null, saidOn: null }
  await session.change((state, making) =>
    createClaim(state, making, { ...claim, status: 'unverified' }, null),
  )
  const note = { title: 'Lost', body: 'Words.\n' }
  await session.change((state, making) => createNote(state, making, note))
  const written = 'The words that were in it.\n'
  const path = 'notes/Lost.md'
  await session.change(
    (state, making) => ({ change: saveBody(state, making, path, written) }),
    'typed',
  )
  await session.close()
  const claims = readFileSync(join(folder, 'claims.json'), 'utf8')
  writeFileSync(join(folder, 'claims.json'), claims.slice(0, claims.length / 2))
  writeFileSync(join(folder, 'relations.json'), '{"relations": 7}')
  writeFileSync(join(folder, 'notes/Lost.md'), '')
  addFiles(folder, {
    'notes/Café.md': Buffer.from('Caf\xe9 \x93Beijing\x94 \x96 the notice\r\n', 'latin1'),
    'notes/Copied.md': 'The first calls.\n\nA line of mine.\n',
    [copy]: 'The first calls.\n\nA line of theirs.\n',
  })
  return folder
}

describe('what is damaged, and what is done about it', () => {
  let folder = ''
  let launched: Launched
  let researcher: Researcher
  const file = (path: string) => readFileSync(join(folder, path), 'utf8')

  beforeAll(async () => {
    folder = await damaged()
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await researcher.resize(1280, 800)
    await researcher.page.getByRole('button', { name: /problems?$/ }).click()
    await researcher.page.getByRole('heading', { name: /things? to look at/ }).waitFor()
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  const row = (words: string) =>
    researcher.page.locator('.problem-mendable').filter({ hasText: words })

  async function lookEverywhere(name: string): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await researcher.useTheme(theme)
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await researcher.resize(width, height)
        await look(researcher.page, `${name}-${theme}-${width}`)
      }
      await expectAccessible(researcher.page, `${name}, ${theme}`)
    }
    await researcher.useTheme('light')
    await researcher.resize(1280, 800)
  }

  it('is listed with what can be done', async () => {
    await row('claims.json')
      .getByRole('button', { name: /^Restore the version of/ })
      .waitFor()
    await row('Lost.md')
      .getByRole('button', { name: /^Restore the text of/ })
      .waitFor()
    await lookEverywhere('problems-damage')
  })

  it('gets its last good version back, and the damaged file lies beside it', async () => {
    await row('claims.json')
      .getByRole('button', { name: /^Restore the version of/ })
      .click()
    await row('claims.json').waitFor({ state: 'detached' })
    expect(file('claims.json')).toContain('The bridge was closed.')
    expect(readdirSync(folder).some((name) => name.startsWith('claims.json.corrupt-'))).toBe(true)
  })

  it('is set aside where there is no version, by keys', async () => {
    await row('relations.json')
      .getByRole('button', { name: /^Set it aside/ })
      .focus()
    await researcher.page.keyboard.press('Enter')
    await row('relations.json').waitFor({ state: 'detached' })
    expect(existsSync(join(folder, 'relations.json'))).toBe(false)
  })

  it('gets the text back that a disk lost', async () => {
    await row('Lost.md')
      .getByRole('button', { name: /^Restore the text of/ })
      .click()
    await row('Lost.md').waitFor({ state: 'detached' })
    expect(file('notes/Lost.md')).toContain('The words that were in it.')
  })

  it('is looked at as it is written, and converted', async () => {
    await row('Café.md').getByRole('button', { name: 'Look at it…' }).click()
    await researcher.sheetHasFocus()
    await researcher.sheet().getByText('Café “Beijing” – the notice').waitFor()
    await lookEverywhere('problems-encoding')
    await researcher.send()
    await row('Café.md').waitFor({ state: 'detached' })
    expect(file('notes/Café.md')).toBe('Café “Beijing” – the notice\r\n')
  })

  it('is compared with its second version, and the user says what stays', async () => {
    await row('conflicted copy').getByRole('button', { name: 'Compare with the note…' }).click()
    await researcher.sheetHasFocus()
    await researcher.sheet().getByText('A line of theirs.').waitFor()
    await researcher.page.keyboard.press('s')
    await lookEverywhere('problems-copy')
    await researcher.page.keyboard.press('Enter')
    await researcher.sheet().waitFor({ state: 'detached' })
    await row('conflicted copy').waitFor({ state: 'detached' })
    expect(file('notes/Copied.md')).toContain('A line of theirs.')
    expect(existsSync(join(folder, copy))).toBe(false)
    await researcher.choose('notebook.undo')
    await row('conflicted copy').waitFor()
    expect(file('notes/Copied.md')).toContain('A line of mine.')
    expect(existsSync(join(folder, copy))).toBe(true)
  })
})
