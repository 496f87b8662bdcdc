import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { addFiles } from '../../support/files'
import { CaseFolders } from '../engine/case-folders'
import { leftoversIn } from '../engine/content'
import { must } from '../engine/must'
import { refusalOf, withApp } from '../engine/with-app'
import { mount, system, unmount, whyNoMounts } from '../machine/mounts'
import { NotPossibleHere, type Case, type Row } from '../row'

const older = 'An older export.\n'

/** A place for an export; `release` takes away what must not outlive the case. */
interface Target {
  readonly prepare: (file: string) => void
  readonly release?: (file: string) => void
  /** Whether it is refused; what was there is untouched then. */
  readonly isRefused: boolean
  readonly check?: (file: string) => void
}

function withOlder(file: string): void {
  addFiles(dirname(file), { 'Report.md': older })
}

const full = (file: string, options: string) => {
  mount(dirname(file), '-t', 'tmpfs', '-o', options, 'tmpfs')
  withOlder(file)
}
/** Files that another program has open. */
const held = new Map<string, number>()

const unmountFolder = (file: string) => unmount(dirname(file))

const targets: Readonly<Record<string, Target>> = {
  'where nothing is': { prepare: (file) => mkdirSync(dirname(file)), isRefused: false },
  'into a folder that is made': { prepare: () => undefined, isRefused: false },
  'over an older export': { prepare: withOlder, isRefused: false },
  'over one that another program has open': {
    prepare: (file) => {
      withOlder(file)
      held.set(file, openSync(file, 'r+'))
    },
    release: (file) => closeSync(held.get(file) ?? 0),
    isRefused: false,
    check: (file) => must(readFileSync(held.get(file) ?? 0, 'utf8') === older, 'Changed under it'),
  },
  'over a link, which stays a link': {
    prepare: (file) => {
      addFiles(dirname(file), { 'Real.md': older })
      symlinkSync('Real.md', file)
    },
    isRefused: false,
    check: (file) => must(lstatSync(file).isSymbolicLink(), 'It is a file now'),
  },
  'over a file with a second name': {
    prepare: (file) => {
      withOlder(file)
      linkSync(file, `${file}.second`)
    },
    isRefused: false,
    check: (file) =>
      must(readFileSync(`${file}.second`, 'utf8') === older, 'The other was changed'),
  },
  'over a file with rights of its own': {
    prepare: (file) => {
      withOlder(file)
      chmodSync(file, 0o640)
    },
    isRefused: false,
    check: (file) => must((statSync(file).mode & 0o777) === 0o640, 'It has other rights now'),
  },
  'over a folder': { prepare: (file) => addFiles(file, { 'in it': 'x' }), isRefused: true },
  'over a pipe': {
    prepare: (file) => {
      mkdirSync(dirname(file))
      system('mkfifo', file)
    },
    isRefused: true,
  },
  'over a device': {
    prepare: (file) => {
      mkdirSync(dirname(file))
      system('mknod', file, 'c', '1', '7')
    },
    isRefused: true,
  },
  'where a file is in the place of the folder': {
    prepare: (file) => writeFileSync(dirname(file), 'x'),
    isRefused: true,
  },
  'over a file that cannot be changed': {
    prepare: (file) => {
      withOlder(file)
      system('chattr', '+i', file)
    },
    release: (file) => system('chattr', '-i', file),
    isRefused: true,
  },
  'into a folder that cannot be changed': {
    prepare: (file) => {
      withOlder(file)
      system('chattr', '+i', dirname(file))
    },
    release: (file) => system('chattr', '-i', dirname(file)),
    isRefused: true,
  },
  'to a disk that may only be read': {
    prepare: (file) => {
      full(file, 'size=1m')
      system('mount', '-o', 'remount,ro', dirname(file))
    },
    release: unmountFolder,
    isRefused: true,
  },
  'to a disk that is full': {
    prepare: (file) => {
      full(file, 'size=32k')
      system('sh', '-c', `dd if=/dev/zero of="${dirname(file)}/filler" 2>/dev/null || true`)
    },
    release: unmountFolder,
    isRefused: true,
  },
  'to a disk with no room for one more file': {
    prepare: (file) => full(file, 'size=1m,nr_inodes=2'),
    release: unmountFolder,
    isRefused: true,
  },
  'under a name that is too long': {
    prepare: (file) => mkdirSync(dirname(file)),
    isRefused: true,
  },
  'through a link to nothing': {
    prepare: (file) => {
      mkdirSync(dirname(file))
      symlinkSync('Not there/Report.md', file)
    },
    isRefused: false,
  },
  'through a link that goes in a circle': {
    prepare: (file) => {
      mkdirSync(dirname(file))
      symlinkSync('Report.md', file)
    },
    isRefused: true,
  },
}

/** What other programs might take for more than words. It goes into the text as it is. */
const words: Readonly<Record<string, string>> = {
  'the end of a script': '</script><script>alert(1)</script>',
  'the end of a style': '</style><style>*{display:none}',
  'a comment that is not closed': 'Before <!-- after',
  'formulas of a spreadsheet': '=HYPERLINK("http://example.org") +1+1 @SUM(1) -2',
  'a thousand pages': 'A sentence that is long enough to matter. '.repeat(60_000),
}

/**
 * Where an export goes, and what is in it. It fails where an export is not written by the durable
 * writer (`write-export.ts`).
 */
export const exporting: Row = {
  name: 'B9',
  what: 'Exports: what was there stays if anything fails; every word arrives',
  bar: 0.98,
  least: 20,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    const lack = whyNoMounts()
    if (lack !== null) throw new NotPossibleHere(lack)
    const folders = new CaseFolders(bench)
    for (const [label, target] of Object.entries(targets)) {
      yield { label, run: () => folders.use((folder) => exportTo(folder, label, target)) }
    }
    for (const [label, text] of Object.entries(words)) {
      yield {
        label: `with ${label}`,
        run: () => folders.use((folder) => exportWords(folder, text)),
      }
    }
  },
  provedBy: [{ step: 'unit', files: ['tests/cli/export.test.ts'] }],
}

async function exportTo(folder: string, label: string, target: Target): Promise<void> {
  const place = join(folder, 'target')
  const name = label.includes('too long') ? `${'x'.repeat(300)}.md` : 'Report.md'
  const file = join(place, name)
  target.prepare(file)
  const before = printOf(place)
  try {
    await withApp(folder, async (app) => {
      app.desktop.chosenExport = file
      const work = app.ask('dossiers.export', { path: 'dossiers/Report.md' })
      if (target.isRefused) {
        await refusalOf(work)
        must(printOf(place) === before, 'What was there is not as it was')
        return
      }
      const done = await work
      const text = readFileSync(file, 'utf8')
      must(done?.bytes === Buffer.byteLength(text), 'Another size is told')
      must(text.startsWith('# Report\n'), 'It is not the dossier')
    })
    target.check?.(file)
    const leftovers = leftoversIn(folder)
    must(leftovers.length === 0, `Left over: ${leftovers.join(', ')}`)
  } finally {
    target.release?.(file)
  }
}

/** What lies in a folder, without opening what is no file. */
function printOf(place: string): string {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (!stat) return 'nothing'
  if (stat.isDirectory()) {
    return readdirSync(place)
      .sort()
      .map((name) => `${name}: ${printOf(join(place, name))}`)
      .join('\n')
  }
  return stat.isFile() ? readFileSync(place, 'utf8') : `of kind ${stat.mode}`
}

async function exportWords(folder: string, text: string): Promise<void> {
  const file = join(folder, 'Words.md')
  await withApp(folder, async (app) => {
    app.desktop.chosenExport = file
    await app.type('notes/Two.md', `${text}\n`)
    await app.ask('dossiers.export', { path: 'dossiers/Report.md' })
  })
  must(readFileSync(file, 'utf8').includes(text.trim()), 'Not every word arrived')
  rmSync(file)
}
