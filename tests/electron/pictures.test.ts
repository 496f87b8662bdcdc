import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetPolicy, drawingPolicy } from '../../electron/content-policy'
import { servePicture } from '../../electron/pictures'
import { pictureAddress } from '../../shared/markdown/pictures'
import { climbs } from './climbs'

describe('the pictures of a notebook', () => {
  let outside: string
  let root: string
  const get = (url: string, method = 'GET') => servePicture(() => root, { url, method })
  const see = (name: string, from = 'notes/a.md') => get(pictureAddress(from, name))

  beforeAll(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'attache-pictures-')))
    root = join(outside, 'notebook')
    for (const folder of ['notes/deep', 'attachments', '.attache', 'maps/old', 'folder.png']) {
      mkdirSync(join(root, folder), { recursive: true })
    }
    const files = {
      'attachments/a.png': 'attached',
      'notes/b.JPG': 'beside',
      'maps/old/c.svg': 'drawing',
      'maps/blank name ü.webp': 'blank',
      '.attache/secret.png': 'secret',
      '.secret.png': 'secret',
      'notes/secret.txt': 'secret',
      '../secret.png': 'secret',
      '../notebook-secret.png': 'secret',
    }
    for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content)
    symlinkSync(join(outside, 'secret.png'), join(root, 'attachments/link.png'))
    symlinkSync(outside, join(root, 'attachments/out'))
    symlinkSync(join(root, 'attachments/a.png'), join(root, 'notes/inside.png'))
  })
  afterAll(() => rmSync(outside, { recursive: true }))

  it.each([
    ['a.png', 'attached'],
    ['attachments/a.png', 'attached'],
    ['../attachments/a.png', 'attached'],
    ['/attachments/a.png', 'attached'],
    ['b.JPG', 'beside'],
    ['c.svg', 'drawing'],
    ['../maps/old/c.svg', 'drawing'],
    ['blank name ü.webp', 'blank'],
    ['inside.png', 'attached'],
  ])('are found from where they are named: %s', async (name, content) => {
    const answer = await see(name)
    expect([answer.status, await answer.text()]).toEqual([200, content])
  })

  it('come as what they are, and as nothing else', async () => {
    const { headers } = await see('a.png')
    expect(headers.get('Content-Type')).toBe('image/png')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toBe(assetPolicy)
    const drawing = await see('c.svg')
    expect(drawing.headers.get('Content-Security-Policy')).toBe(drawingPolicy)
    expect(drawingPolicy).toContain("default-src 'none'")
    expect(drawingPolicy).toMatch(/; sandbox$/)
  })

  describe('are all that can be had:', () => {
    const ways = climbs('secret.png', 'etc/passwd.png')

    it('many ways are tried', () => expect(ways.length).toBeGreaterThan(500))

    it.each(ways)('no way out leads anywhere: %j', async (way) => {
      const answer = await see(way)
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    })

    it.each(ways)('neither as the place in which a picture is named: %j', async (way) => {
      expect((await see('secret.png', way)).status).toBe(404)
    })
  })

  it.each([
    'secret.txt',
    'folder.png',
    'nowhere.png',
    '.secret.png',
    '../.secret.png',
    '.attache/secret.png',
    '/.attache/secret.png',
    'link.png',
    'attachments/link.png',
    'out/secret.png',
    '../attachments/out/secret.png',
    '',
    '.png',
  ])('are not: %j', async (name) => {
    expect((await see(name)).status).toBe(404)
  })

  it.each([
    'attache-file://picture/',
    'attache-file://picture/?in=notes/a.md',
    'attache-file://picture/?name=a.png',
    'attache-file://picture/attachments/a.png',
    'attache-file://picture/x?in=notes/a.md&name=a.png',
    'attache-file://other/?in=notes/a.md&name=a.png',
    'attache-file://user@picture/?in=notes/a.md&name=a.png',
    'app://local/?in=notes/a.md&name=a.png',
    'file:///etc/passwd',
  ])('have one form of address: not %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  it('are only read, and only while a notebook is open', async () => {
    expect((await get(pictureAddress('notes/a.md', 'a.png'), 'POST')).status).toBe(404)
    const none = () => {
      throw new Error('none is open')
    }
    const url = pictureAddress('notes/a.md', 'a.png')
    expect((await servePicture(none, { url, method: 'GET' })).status).toBe(404)
  })
})
