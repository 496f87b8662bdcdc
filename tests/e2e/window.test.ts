import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'
import { Researcher } from './researcher'

describe('the window', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
  })
  afterAll(() => launched.forget())

  it('is the only one, shows our page and has its own title', async () => {
    const { app, page } = launched
    expect(app.windows()).toHaveLength(1)
    expect(page.url()).toBe('app://local/')
    expect(await page.title()).toBe('Attaché')
  })

  it('loads every file of its page', async () => {
    const { page } = launched
    const content = page.locator('#root > *').first()
    await content.waitFor()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    page.on('response', (response) => {
      if (!response.ok()) failed.push(response.url())
    })
    await page.reload()
    await content.waitFor()
    expect(failed).toEqual([])
  })

  it('greys in the menu what cannot be done at the moment', async () => {
    const { app } = launched
    const isOffered = (id: string) =>
      app.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? null,
        id,
      )
    await expect.poll(() => isOffered('note.new')).toBe(false)
    expect(await isOffered('notebook.new')).toBe(true)
    const researcher = new Researcher(launched)
    await researcher.openSample()
    await expect.poll(() => isOffered('note.new')).toBe(true)
    expect(await isOffered('notebook.undo')).toBe(false)
    await researcher.choose('notebook.close')
    await expect.poll(() => isOffered('note.new')).toBe(false)
  })
})
