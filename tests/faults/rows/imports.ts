import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { run as runCommand } from '../../../electron/cli/run'
import { addFiles, filesIn, fingerprintOf } from '../../support/files'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { withApp } from '../engine/with-app'
import type { Case, Row } from '../row'
import { filesOfOthers } from './bytes'

const reportSchema = z.object({
  imported: z.array(z.object({ path: z.string() })),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
})

/** Texts that say something of themselves which is not so, or is too much. */
const texts: Readonly<Record<string, string>> = {
  'fields that are not closed': '---\ntitle: Open\ntext\n',
  'fields that cannot be read': '---\ntitle: [a\n: : :\n---\ntext\n',
  'fields that are a list': '---\n- a\n- b\n---\ntext\n',
  'fields that change all objects': '---\n__proto__:\n  polluted: 1\n---\ntext\n',
  'fields that unfold': `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\ntext\n`,
  'an id that is taken': '---\nid: 01EXAMP1E00000000000000002\n---\ntext\n',
  'a kind that there is not': '---\nkind: planet\n---\ntext\n',
  'a title that is no file name': '---\ntitle: "../../out: <a|b>?"\n---\ntext\n',
  'a title of a thousand letters': `---\ntitle: ${'x'.repeat(1000)}\n---\ntext\n`,
  'a conflict of Git': '<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> other\n',
  'an embed of itself': '![[Taken]]\n',
  'links in a circle': '[[Taken]] [[Two]] ![[Two]]\n',
  'a million letters on one line': 'x'.repeat(1_000_000),
  HTML: '<!doctype html><script>alert(1)</script><p onclick="x()">text</p>\n',
}

const files: Readonly<Record<string, Buffer>> = {
  ...filesOfOthers,
  ...Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const),
  ),
}

/** The forms of import that there are: by its ending, as a note, as a source. */
const forms = [
  { name: 'as it is', file: 'Taken.md', options: [] },
  { name: 'as a note', file: 'Taken.txt', options: ['--as', 'note'] },
  { name: 'as a source', file: 'Taken.txt', options: ['--as', 'source'] },
] as const

/**
 * Files of other programs taken into a notebook. It fails where a file is neither taken in nor named,
 * or where one that cannot be read keeps the others out.
 */
export const imports: Row = {
  name: 'B7',
  what: 'Imports of text: each file taken in or named, the others too, and none touched',
  bar: 0.98,
  least: 100,
  shortEvery: 6,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const form of forms) {
      for (const [name, content] of Object.entries(files)) {
        const run = (folder: string) => takeIn(folder, form, content)
        yield { label: `${name}, ${form.name}`, run: () => folders.use(run) }
      }
    }
  },
  provedBy: [{ step: 'unit', files: ['tests/cli/import.test.ts'] }],
}

async function takeIn(
  folder: string,
  { file, options }: (typeof forms)[number],
  content: Buffer,
): Promise<void> {
  const [from, notebook] = [join(folder, 'from'), join(folder, 'notebook')]
  addFiles(from, { [file]: content, 'Beside.md': 'Another file.\n' })
  const [print, before] = [fingerprintOf(from), filesIn(notebook)]
  const { code, stdout, stderr } = await runCommand([
    'import',
    notebook,
    from,
    ...options,
    '--json',
  ])
  must(code === 0, stderr)
  must(isDeepStrictEqual(fingerprintOf(from), print), 'A file that was taken in was touched')
  const { imported, skipped } = reportSchema.parse(JSON.parse(stdout))
  must(imported.length + skipped.length === 2, `Of two files ${stdout} is told`)
  must(
    skipped.every(({ path, reason }) => path.includes(file) && /[.!?]$/.test(reason)),
    `Told as ${JSON.stringify(skipped)}`,
  )
  const after = filesIn(notebook)
  const kept = Object.keys(before).every((path) => before[path] === after[path])
  must(kept, 'A file of the notebook was changed')
  const added = Object.keys(after)
    .filter((path) => !(path in before))
    .sort()
  const told = imported.map(({ path }) => path).sort()
  must(isDeepStrictEqual(added, told), `There is ${added.join(', ')} instead of ${told.join(', ')}`)
  must(!('polluted' in {}), 'All objects were changed')
  await withApp(folder, async (app) => {
    await Promise.resolve()
    const shown = told.filter((path) => app.session.state().records.has(path))
    must(shown.length === told.length, 'Not all that was taken in is shown')
  })
}
