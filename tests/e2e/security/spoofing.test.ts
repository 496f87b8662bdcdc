import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'
import { Researcher } from '../researcher'

const empty = resolve(import.meta.dirname, '../../../data/empty-notebook')

/** Texts that would like to be more than a text: over the window, or all over it. */
const takeovers: Readonly<Record<string, string>> = {
  'a fixed place': '<div style="position:fixed;inset:0;z-index:99999;background:red">x</div>',
  'an absolute place': '<p style="position:absolute;top:-500px;left:-500px">x</p>',
  'a style sheet': '<style>*{display:none!important} body{background:red}</style>',
  'an imported style sheet': '<link rel="stylesheet" href="data:text/css,*{display:none}">',
  'a name of the window': '<div id="root" class="sheet-scrim">x</div>',
  'a dialog': '<dialog open>Your password?<input></dialog>',
  'a form': '<form><input type="password"><button>Log in</button></form>',
  'moving words': '<marquee behavior="alternate" scrollamount="999">x</marquee>',
  'huge letters': '<font size="7"><h1 style="font-size:9999px">x</h1></font>',
  'a transformation': '<p style="transform:scale(50) translate(-50%)">x</p>',
  'a margin below nothing': '<p style="margin:-9999px 0 0 -9999px">x</p>',
  'an endless word': 'x'.repeat(20_000),
  'an endless line of code': `\`${'x'.repeat(20_000)}\``,
  'endless code': `\`\`\`\n${'x'.repeat(20_000)}\n\`\`\``,
  'a wide table': `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n|${'b|'.repeat(300)}`,
  'towers of accents': `Z${'\u0301\u0316'.repeat(500)}`,
  'turned words': '\u202Eteg uoy tahw si siht\u202C \u2067and this\u2069',
  'words that stay turned': '\u202E'.repeat(200),
  'a deep list': Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  'a deep quotation': `${'> '.repeat(40)}x`,
  'wide blanks': `x${'\u3000'.repeat(2_000)}x`,
  'blanks that do not break': `x${'\u00A0'.repeat(5_000)}x`,
}

describe('a text', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attache-spoofing-')))
  const names = Object.keys(takeovers)
  let launched: Launched
  let researcher: Researcher
  beforeAll(async () => {
    cpSync(empty, folder, { recursive: true })
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    for (const [at, text] of Object.values(takeovers).entries()) {
      write(`dossiers/Takeover ${at} here.md`, `Begin\n\n${text}\n\nEnd`)
    }
    write(
      'notes/turned.md',
      '---\ntitle: "report\\u202Efdp.exe"\n---\nSee \u202Eexe.pdf\u202C here.\n',
    )
    launched = await launch({ args: [folder] })
    researcher = new Researcher(launched)
    await launched.page.getByRole('navigation').waitFor()
    await researcher.resize(1280, 800)
  })
  afterAll(async () => {
    await launched.kill()
    rmSync(folder, { recursive: true })
  })

  it.each(names)('cannot draw outside its box with %s', async (name) => {
    const { page } = researcher
    await researcher.show(`Takeover ${names.indexOf(name)} here`)
    await page.locator('.markdown', { hasText: 'End' }).waitFor()
    expect(await page.evaluate(escapes)).toEqual([])
  })

  it('shows what turns a name, in the list and above the text', async () => {
    const { page } = researcher
    await researcher.goTo('Notes')
    await page.getByRole('option', { name: /report⟦U\+202E⟧fdp\.exe/ }).click()
    await page.locator('.note-title', { hasText: 'report⟦U+202E⟧fdp.exe' }).waitFor()
  })

  it('shows what turns its words while it is written', async () => {
    const mark = researcher.editor().locator('.cm-specialChar').first()
    await mark.waitFor()
    expect(await mark.getAttribute('aria-label')).toMatch(/right-to-left override/i)
  })
})

/** Runs in the page. @returns what of the text could be seen, or act, outside its box. */
function escapes(): string[] {
  const text = document.querySelector('.markdown')
  const box = text?.closest('.pane-body')
  if (!text || !box) return ['there is no text']
  const found: string[] = []
  if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) found.push('open sideways')
  if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) found.push('open below')
  for (const element of text.querySelectorAll('*')) {
    const { position, zIndex, transform } = getComputedStyle(element)
    if (position === 'fixed' || position === 'absolute' || position === 'sticky')
      found.push(position)
    if (zIndex !== 'auto' || transform !== 'none') found.push(element.localName)
  }
  // Everywhere outside the box, what is on top is not of the text.
  const { left, right, top, bottom } = box.getBoundingClientRect()
  for (let x = 5; x < innerWidth; x += 20) {
    for (let y = 5; y < innerHeight; y += 20) {
      const isInside = x >= left && x <= right && y >= top && y <= bottom
      const onTop = document.elementFromPoint(x, y)
      if (!isInside && onTop && text.contains(onTop)) found.push(`${x} ${y}`)
    }
  }
  return found
}
