import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { Researcher } from '../researcher'

describe('our own page', () => {
  let launched: Launched
  const reports: string[] = []
  beforeAll(async () => {
    launched = await launch()
    launched.page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted/.test(message.text())) reports.push(message.text())
    })
    await launched.page.locator('#root > *').first().waitFor()
    // From the first line of the page on.
    await launched.page.reload()
  })
  afterAll(() => launched.forget())

  it('never asks for what its own policy refuses', async () => {
    const researcher = new Researcher(launched)
    await researcher.openSample()
    for (const section of ['Notes', 'Sources', 'Entities', 'Claims', 'Dossiers'] as const) {
      await researcher.goTo(section)
      await researcher.page.getByRole('main').waitFor()
    }
    expect(reports).toEqual([])
    // The listener works: this is refused.
    await researcher.page.evaluate(() => {
      const style = document.createElement('style')
      style.append('p { color: red }')
      document.head.append(style)
    })
    await expect.poll(() => reports.length).toBe(1)
  })
})
