import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureAddress } from '../../../shared/markdown/pictures'
import { launch, type Launched } from '../launch'
import { expectAccessible, look } from '../look'
import { Researcher } from '../researcher'
import { startCanary, type Canary } from './canary'

const empty = resolve(import.meta.dirname, '../../../data/empty-notebook')

/** One dark pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

function drawing(beacon: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    width="240" height="120" onload="fetch('${beacon}/onload')">
    <script>fetch('${beacon}/script')</script>
    <style>@import url('${beacon}/import'); rect { fill: url('${beacon}/fill#a') }</style>
    <image href="${beacon}/image" width="9" height="9" /><use xlink:href="${beacon}/use#a" />
    <foreignObject width="9" height="9">
      <iframe xmlns="http://www.w3.org/1999/xhtml" src="${beacon}/frame"></iframe>
    </foreignObject>
    <rect width="240" height="120" fill="#7a8" />
  </svg>`
}

describe('a picture in a dossier', () => {
  let folder: string
  let canary: Canary
  let launched: Launched
  beforeAll(async () => {
    canary = await startCanary()
    const beacon = `http://127.0.0.1:${String(canary.port)}`
    folder = mkdtempSync(join(tmpdir(), 'attache-pictures-'))
    cpSync(empty, folder, { recursive: true })
    mkdirSync(join(folder, 'notes', 'maps'), { recursive: true })
    writeFileSync(join(folder, 'attachments', 'point.png'), png)
    writeFileSync(join(folder, 'notes', 'maps', 'map.svg'), drawing(beacon))
    writeFileSync(join(folder, 'attachments', 'false.png'), drawing(beacon))
    writeFileSync(
      join(folder, 'dossiers', 'Pictures.md'),
      [
        'Two pictures.',
        '![A point](../attachments/point.png)',
        '![[map.svg|The map]]',
        '![Missing](attachments/nowhere.png)',
        '![No picture](attachments/false.png)',
        `![Far](${beacon}/far.png)`,
      ].join('\n\n'),
    )
    launched = await launch({ args: [folder] })
    const researcher = new Researcher(launched)
    await researcher.page.getByRole('navigation').waitFor()
    await researcher.show('Pictures')
  })
  afterAll(async () => {
    await launched.forget()
    await canary.stop()
    rmSync(folder, { recursive: true })
  })

  it('is shown where it lies in the notebook', async () => {
    const { page } = launched
    for (const name of ['A point', 'The map']) {
      const picture = page.getByRole('img', { name })
      await picture.waitFor()
      await expect
        .poll(() => picture.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
        .toBe(name === 'The map' ? 240 : 1)
    }
    await look(page, 'pictures')
    await expectAccessible(page, 'pictures')
  })

  it('says in its place why it is not shown', async () => {
    const { page } = launched
    await page.getByText(/“attachments\/nowhere.png” is not in the notebook/).waitFor()
    await page.getByText(/“attachments\/false.png” is not in the notebook/).waitFor()
    await page.getByText(/^Not loaded: http:\/\/127\.0\.0\.1/).waitFor()
  })

  it('runs nothing and asks nobody', async () => {
    // A frame and a script would have been started before the next picture of the window.
    await launched.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    )
    expect(canary.tries).toEqual([])
  })

  it('can be had in no other way', async () => {
    const address = pictureAddress('dossiers/Pictures.md', 'map.svg')
    const outcomes = await launched.page.evaluate(async (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      const request = new XMLHttpRequest()
      request.open('GET', address)
      const asked = new Promise((done) => (request.onloadend = () => done(request.status)))
      request.send()
      const read = await fetch(address).then(
        () => 'read',
        () => 'refused',
      )
      const canvas = document.createElement('canvas').getContext('2d')
      const picture = document.querySelector<HTMLImageElement>('img[alt="The map"]')
      if (picture) canvas?.drawImage(picture, 0, 0)
      let pixels = 'refused'
      try {
        pixels = canvas?.canvas.toDataURL() ?? ''
      } catch {
        // The picture has another origin.
      }
      const inside = frame.contentDocument?.querySelector('svg') ?? null
      frame.remove()
      return { read, status: await asked, pixels, inside: inside === null ? 'nothing' : 'drawing' }
    }, address)
    expect(outcomes).toEqual({ read: 'refused', status: 0, pixels: 'refused', inside: 'nothing' })
  })

  it('is gone with its notebook', async () => {
    const { page } = launched
    const isShown = (name: string) =>
      page.evaluate(
        (address) =>
          new Promise<boolean>((done) => {
            const picture = new Image()
            picture.onload = () => done(true)
            picture.onerror = () => done(false)
            picture.src = address
          }),
        pictureAddress('dossiers/Pictures.md', name),
      )
    expect(await isShown('map.svg')).toBe(true)
    await new Researcher(launched).choose('notebook.close')
    await page.getByRole('heading', { name: /^Every sentence/ }).waitFor()
    expect(await isShown('map.svg')).toBe(false)
  })
})
