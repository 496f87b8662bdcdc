import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { look } from '../look'
import { Researcher } from '../researcher'

declare global {
  interface Window {
    readonly trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
  }
}

const empty = resolve(import.meta.dirname, '../../../data/empty-notebook')

/**
 * Dossiers by title, each with a text that the parser never finishes, or only after minutes. Their
 * lines are short enough for the editor, and still one paragraph.
 */
const endless: Readonly<Record<string, string>> = {
  Underlines: `${'_a'.repeat(10_000)}\n`.repeat(5),
  Quotes: `${'> '.repeat(20_000)}a`,
  Links: `${'[*a'.repeat(10_000)}\n`.repeat(5),
}

describe('setting a text', () => {
  let folder: string
  let launched: Launched
  let researcher: Researcher
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-setting-'))
    cpSync(empty, folder, { recursive: true })
    const dossiers = { ...endless, Plain: '# A heading\n\nWords with *weight*.' }
    for (const [title, text] of Object.entries(dossiers)) {
      writeFileSync(join(folder, 'dossiers', `${title}.md`), text)
    }
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await researcher.page.getByRole('navigation').waitFor()
  })
  afterAll(async () => {
    await launched.forget()
    rmSync(folder, { recursive: true })
  })

  it('is done in a worker of our own', async () => {
    const { page } = researcher
    const started = page.waitForEvent('worker')
    await researcher.show('Plain')
    await page.getByRole('heading', { name: 'A heading' }).waitFor()
    expect((await started).url()).toMatch(/^app:\/\/local\/assets\/setter\.worker-[\w-]+\.js$/)
  })

  it('leaves the page no way to make HTML or another worker', async () => {
    const outcomes = await researcher.page.evaluate(() => {
      const attempts = {
        'a policy of the same name': () => window.trustedTypes.createPolicy('own-worker', {}),
        'another policy': () => window.trustedTypes.createPolicy('other', {}),
        'the default policy': () => window.trustedTypes.createPolicy('default', {}),
        'a worker of our own files': () => new Worker('/assets/setter.js'),
        'HTML of a text': () => document.body.insertAdjacentHTML('beforeend', '<p>'),
      }
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          return [name, `done: ${typeof attempt()}`]
        } catch (error) {
          return [name, (error as Error).name]
        }
      })
    })
    for (const [name, outcome] of outcomes) expect(outcome, name).toBe('TypeError')
  })

  it.each(Object.keys(endless))(
    'that is endless is given up, and the source shown: %s',
    async (title) => {
      const { page } = researcher
      await researcher.show(title)
      await page.getByText(/would take too long to be set/).waitFor()
      const shown = await page.locator('.markdown').textContent()
      expect(shown).toContain(endless[title]?.slice(0, 9_000))
      if (title === 'Links') await look(page, 'text-given-up')
    },
  )

  it('goes on afterwards', async () => {
    await researcher.show('Plain')
    await researcher.page.getByRole('heading', { name: 'A heading' }).waitFor()
  })
})
