import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const card = ['---', 'type: person', 'role: envoy', '---', '', 'A diplomat.', ''].join('\n')
const claims = {
  format: 1,
  claims: [
    {
      id: 'c-call',
      text: 'An envoy called.',
      speaker: null,
      saidOn: null,
      status: 'unverified',
      evidence: [],
      created: '2021-02-19T10:10:00.000Z',
      updated: '2021-02-19T10:10:00.000Z',
    },
  ],
}

describe('a form, while another program changes what it shows', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-forms-')))
  const cardFile = join(folder, 'entities/Robert Malley.md')
  const claimsFile = join(folder, 'claims.json')
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    mkdirSync(join(folder, 'entities'))
    writeFileSync(cardFile, card)
    writeFileSync(claimsFile, JSON.stringify(claims))
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await researcher.page.getByRole('navigation').waitFor()
    await researcher.resize(1280, 800)
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  const alert = () => researcher.page.getByRole('alert').filter({ hasText: 'changed elsewhere' })

  /** Types into a field, and lets another program be quicker with the file. */
  async function typeWhile(label: string, typed: string, change: () => void): Promise<void> {
    const field = researcher.page.getByRole('textbox', { name: label, exact: true })
    await field.fill(typed)
    change()
    await researcher.page.keyboard.press('Control+Enter')
    await alert().waitFor()
  }

  it('tells of a card that both changed, and writes mine only when I say so', async () => {
    await researcher.show('Robert Malley')
    const theirs = card.replace('envoy', 'negotiator')
    await typeWhile('Role', 'special envoy', () => writeFileSync(cardFile, theirs))
    expect(readFileSync(cardFile, 'utf8')).toContain('role: negotiator')
    expect(await alert().innerText()).toMatch(/negotiator.*special envoy/)
    for (const theme of ['light', 'dark'] as const) {
      await researcher.useTheme(theme)
      await look(researcher.page, `form-conflict-card-${theme}`)
      await expectAccessible(researcher.page, `a card in conflict, ${theme}`)
    }
    await researcher.useTheme('light')
    await alert().getByRole('button', { name: 'Write mine' }).click()
    await alert().waitFor({ state: 'detached' })
    expect(readFileSync(cardFile, 'utf8')).toContain('role: special envoy')
  })

  it('tells of a claim that both changed, and leaves theirs when I say so', async () => {
    await researcher.goTo('Claims')
    await researcher.page.getByRole('row', { name: /An envoy called/ }).click()
    const theirs = readFileSync(claimsFile, 'utf8').replace('An envoy called.', 'Their words.')
    await typeWhile('Claim', 'My words.', () => writeFileSync(claimsFile, theirs))
    expect(await alert().innerText()).toMatch(/Their words\..*My words\./)
    await researcher.resize(1920, 1080)
    await look(researcher.page, 'form-conflict-claim-1920')
    await researcher.resize(1280, 800)
    await look(researcher.page, 'form-conflict-claim-1280')
    await alert().getByRole('button', { name: 'Leave it as it is now' }).click()
    await alert().waitFor({ state: 'detached' })
    expect(readFileSync(claimsFile, 'utf8')).toContain('Their words.')
    expect(readFileSync(claimsFile, 'utf8')).not.toContain('My words.')
  })
})
