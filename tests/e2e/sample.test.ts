import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { expectAccessible, look } from './look'
import { Researcher } from './researcher'

const windows = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1920, height: 1080, theme: 'dark' },
] as const

describe('the sample notebook', () => {
  let launched: Launched
  let researcher: Researcher

  beforeAll(async () => {
    launched = await launch()
    researcher = new Researcher(launched)
    await researcher.openSample()
  })
  afterAll(() => launched.forget())

  it.each(windows)(
    'can be read by everybody, $theme at $width',
    async ({ width, height, theme }) => {
      const { page } = researcher
      const seen = async (name: string) => {
        await look(page, `sample-${name}-${width}-${theme}`)
        await expectAccessible(page, `${name} at ${width}, ${theme}`)
      }
      await researcher.resize(width, height)
      await researcher.useTheme(theme)
      await page.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        theme === 'dark',
      )
      await researcher.show('First contacts, February 2021')
      await page.getByRole('textbox', { name: 'Text of the note' }).waitFor()
      await seen('note')
      await researcher.show('Envoys before the deadline')
      await researcher.reader().waitFor()
      await seen('workbench')
      await researcher.show('Robert Malley')
      await page.getByRole('heading', { name: 'Robert Malley' }).first().waitFor()
      await seen('entity')
      await researcher.goTo('Claims')
      await page.getByRole('row', { name: /Voluntary measures end/ }).click()
      await page.getByRole('region', { name: 'Claim', exact: true }).waitFor()
      await seen('claims')
      await researcher.show('The week of 10 February')
      await page.getByRole('heading', { name: 'The week of 10 February' }).first().waitFor()
      await seen('dossier')
      await page.getByRole('button', { name: /\d+ problems/ }).click()
      await page.getByRole('heading', { name: /things to look at/ }).waitFor()
      await seen('problems')
      await page.keyboard.press('Control+Shift+P')
      await researcher.sheet().waitFor()
      await seen('palette')
      await page.keyboard.press('Escape')
      await researcher.sheet().waitFor({ state: 'detached' })
      expect(launched.stderr()).not.toMatch(/Uncaught|ERR_/)
    },
  )
})
