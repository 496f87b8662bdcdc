import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from './launch'

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
})
