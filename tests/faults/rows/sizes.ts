import { addFiles } from '../../support/files'
import { placeAt } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { Gate } from '../engine/gate-process'
import { must } from '../engine/must'
import type { Bench, Case, Row } from '../row'

const path = 'notes/Large.md'
const sentence = 'The envoy telephoned Beijing on 10 February. '
const mb = 1_000_000

/** Larger than anything that somebody writes, and what somebody may open all the same. */
const texts: Readonly<Record<string, () => string>> = {
  '10 MB on one line': () => 'x'.repeat(10 * mb),
  '50 MB on one line': () => sentence.repeat((50 * mb) / sentence.length),
  '50 MB in paragraphs': () => `${sentence.repeat(20)}\n\n`.repeat((50 * mb) / 902),
  'a million lines': () => 'line\n'.repeat(mb),
  'a million empty lines': () => '\n'.repeat(mb),
  'a hundred thousand links': () => 'See [[Two]] and [[Link 1]]. '.repeat(50_000),
  'a hundred thousand links to nothing': () =>
    Array.from({ length: 100_000 }, (_, index) => `[[Gone ${index}]]`).join(' '),
  'a hundred thousand headings': () => '# Heading\n'.repeat(100_000),
  'a table of a thousand by a thousand': () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(1000)}\n`
    return row('a') + row('---') + row('b').repeat(1000)
  },
  'a picture of 30 MB in the text': () =>
    `![](data:image/png;base64,${'QUJD'.repeat((30 * mb) / 4)})\n`,
  'fields of 10 MB': () => `---\nnote: ${'x'.repeat(10 * mb)}\n---\ntext\n`,
  'lists in lists, ten thousand deep': () =>
    Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}- item`).join('\n'),
}

/** In how many seconds the program must be done with one text, and with how much memory. */
const most = { seconds: 60, heapMb: 2048 }

/**
 * Texts without measure, and notebooks without measure. It fails where one text takes more than a minute
 * or two gigabytes. What the window makes of them is tried in Electron (`large.test.ts`).
 */
export const sizes: Row = {
  name: 'B4',
  what: 'Very large texts and many of them: opened, read and saved, or refused with the reason',
  bar: 0.98,
  least: 13,
  shortEvery: 13,
  atOnce: 1,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const [label, text] of Object.entries(texts)) {
      const run = (folder: string) => open(bench, folder, { [path]: text() })
      yield { label, run: () => folders.use(run) }
    }
    const many = () =>
      Array.from({ length: 20_000 }, (_, index) => {
        return [`notes/${index % 50}/Note ${index}.md`, `Number ${index}, see [[Two]].\n`] as const
      })
    const run = (folder: string) =>
      open(bench, folder, { ...Object.fromEntries(many()), [path]: 'Text.\n' })
    yield { label: 'twenty thousand notes', run: () => folders.use(run) }
  },
  provedBy: [{ step: 'e2e', files: ['tests/e2e/large.test.ts'] }],
}

async function open(bench: Bench, folder: string, files: Record<string, string>): Promise<void> {
  addFiles(placeAt(folder).notebook, files)
  const env = { NODE_OPTIONS: `--max-old-space-size=${most.heapMb}` }
  const gate = Gate.start(bench.gateModule, { env })
  const startedAt = performance.now()
  try {
    await gate.prepare(folder, 'open')
    const { failed } = await gate.open()
    must(failed === null, `It does not open: ${failed?.message ?? ''}`)
    const record = await gate.ask('records.read', { path })
    const { fileSha256, body } = record
    await gate.ask('records.save', { path, body: `${body}More.\n`, baseSha256: fileSha256 })
    must((await gate.ask('records.read', { path })).body.endsWith('More.\n'), 'It was not saved')
    await gate.ask('records.links', { path: 'notes/Two.md' })
    await gate.ask('check.run', null)
    await gate.close()
  } finally {
    await gate.end()
  }
  const seconds = (performance.now() - startedAt) / 1000
  must(seconds < most.seconds, `It took ${seconds.toFixed(0)} s`)
}
