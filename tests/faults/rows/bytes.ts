import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import type { Case, Row } from '../row'

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const bytes = (...list: number[]) => Buffer.from(list)

/** Files that other programs write. */
export const filesOfOthers: Readonly<Record<string, Buffer>> = {
  'a byte order mark': utf8('\uFEFF# Title\n\ntext\n'),
  'a byte order mark before fields': utf8('\uFEFF---\ntags: [a]\n---\ntext\n'),
  'only a byte order mark': utf8('\uFEFF'),
  CRLF: utf8('one\r\n\r\ntwo\r\n'),
  'CRLF and fields': utf8('---\r\ntags: [a]\r\n---\r\n\r\none\r\n'),
  CR: utf8('one\rtwo\r'),
  'mixed line ends': utf8('one\r\ntwo\nthree\rfour'),
  'no final newline': utf8('one\ntwo'),
  'many final newlines': utf8('one\n\n\n\n'),
  'line separators': utf8('one\u2028two\u2029three\u0085four\n'),
  'trailing blanks': utf8('one  \ntwo\t\n'),
  empty: utf8(''),
  'control characters': utf8('a\u0001b\u001B[31mc\n'),
  'the replacement character': utf8('a\uFFFDb\n'),
  'decomposed letters': utf8('e\u0301\n'),
  'four bytes': utf8('𝄞 😀\n'),
  'zero bytes': bytes(97, 0, 98, 10),
  'a cut character': bytes(97, 0xe4, 0xb8),
  'Latin-1': bytes(0x63, 0x61, 0x66, 0xe9, 10),
  'UTF-16, little': Buffer.from('\uFEFFtext\n', 'utf16le'),
  'UTF-16, big': Buffer.from('\uFEFFtext\n', 'utf16le').swap16(),
  'a lone half of a pair': bytes(0xed, 0xa0, 0x80, 10),
  'a letter in too many bytes': bytes(0xc0, 0xaf, 10),
}

export const byteForms: Row = {
  name: 'B1',
  what: 'Bytes of other programs: read, saved untouched, or left alone and told',
  bar: 0.98,
  least: 20,
  shortEvery: 1,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const [name, content] of Object.entries(filesOfOthers)) {
      yield { label: name, run: () => folders.use((folder) => openAndSave(folder, content)) }
    }
  },
}

async function openAndSave(folder: string, content: Buffer): Promise<void> {
  const app = new App(folder)
  const path = 'notes/Bytes.md'
  const file = join(app.place.notebook, path)
  writeFileSync(file, content)
  await app.open()
  try {
    const record = app.session.state().records.get(path)
    if (record) await saveAndRead(app, path)
    else expectTold(app, path)
    if (!readFileSync(file).equals(content)) throw new Error('The bytes are not as they were')
  } finally {
    await app.close()
  }
}

/** Saves the text untouched, then with a word more, then again as it was. */
async function saveAndRead(app: App, path: string): Promise<void> {
  const { body } = await app.ask('records.read', { path })
  await app.type(path, body)
  await app.type(path, `${body}more`)
  await app.type(path, body)
}

function expectTold(app: App, path: string): void {
  const { damage } = app.session.state()
  if (!damage.some(({ message }) => message.includes(path))) throw new Error('Nothing is told')
}
