import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitChange } from '../../electron/storage/commit-change'
import { versionsOf } from '../../electron/storage/history'
import { everyMs, HistoryKeeper } from '../../electron/storage/history-keeper'
import { readText } from '../../electron/storage/history-texts'
import { openNotebook } from '../../electron/storage/open-notebook'
import { inverse, type Change, type FileEdit } from '../../shared/model/change'
import { applyChange } from '../../shared/notebook/apply-change'
import type { NotebookState } from '../../shared/notebook/state'
import { filesIn, folderWith } from './support/folder'

const at = new Date('2026-01-31T09:00:00.000Z')

/** A notebook with its keeper, on a clock that the test moves. */
class Desk {
  nowMs = 0
  readonly keeper: HistoryKeeper

  private constructor(
    readonly root: string,
    public state: NotebookState,
  ) {
    this.keeper = new HistoryKeeper(root, () => this.nowMs)
  }

  static async open(files: Readonly<Record<string, string>>): Promise<Desk> {
    const { root, state } = await openNotebook(folderWith(files), at)
    return new Desk(root, state)
  }

  async make(change: Change, isTyped = false): Promise<void> {
    const after = applyChange(this.state, change, at.toISOString())
    await this.keeper.before(change, isTyped, at)
    await commitChange(this.root, change, at)
    this.state = after
    await this.keeper.after(change, isTyped)
  }

  async write(path: string, text: string): Promise<void> {
    await this.make({ name: 'write', edits: [this.edit(path, text)] }, true)
  }

  edit(path: string, after: string | null): FileEdit {
    return { kind: 'file', path, before: this.state.records.get(path)?.text ?? null, after }
  }

  async versions(path: string, id: string | null = null): Promise<string[]> {
    const all = versionsOf(this.root, { path, id })
    return Promise.all(
      all.map(async ({ cause, sha256 }) => `${cause}: ${await readText(this.root, sha256)}`),
    )
  }
}

describe('what becomes a version', () => {
  it('is the text before the first change, and then one every five minutes', async () => {
    const desk = await Desk.open({ 'a.md': '0' })
    for (let minute = 0; minute <= 11; minute += 1) {
      desk.nowMs = minute * 60_000
      await desk.write('a.md', String(minute + 1))
    }
    expect(await desk.versions('a.md')).toEqual(['began: 0', 'typed: 5', 'typed: 10'])
  })

  it('is what was written when another record is written, or the notebook is closed', async () => {
    const desk = await Desk.open({ 'a.md': 'a', 'b.md': 'b' })
    await desk.write('a.md', 'a2')
    await desk.keeper.keepLeft(desk.state, 'a.md', at)
    expect(await desk.versions('a.md')).toEqual(['began: a'])
    await desk.write('b.md', 'b2')
    await desk.keeper.keepLeft(desk.state, 'b.md', at)
    expect(await desk.versions('a.md')).toEqual(['began: a', 'typed: a2'])
    await desk.keeper.keepWritten(desk.state, at)
    expect(await desk.versions('b.md')).toEqual(['began: b', 'typed: b2'])
    expect(desk.keeper.hasPending).toBe(false)
  })

  it('is the text before every other change, by name, in all files that it touches', async () => {
    const desk = await Desk.open({ 'a.md': 'See [[b]].', 'b.md': 'b' })
    await desk.write('a.md', 'See [[b]]!')
    const rename: Change = {
      name: 'Rename “b” to “c”',
      edits: [desk.edit('c.md', 'b'), desk.edit('b.md', null), desk.edit('a.md', 'See [[c]]!')],
    }
    await desk.make(rename)
    expect(await desk.versions('a.md')).toEqual(['began: See [[b]].', 'change: See [[b]]!'])
    expect(await desk.versions('c.md')).toEqual(['change: b'])
    expect(await desk.versions('b.md')).toEqual([])
    await desk.make(inverse(rename))
    expect(await desk.versions('b.md')).toEqual(['change: b'])
    expect((await desk.versions('a.md')).at(-1)).toBe('change: See [[c]]!')
    const names = versionsOf(desk.root, { path: 'a.md', id: null }).map(({ name }) => name)
    expect(names).toEqual([undefined, rename.name, rename.name])
  })

  it('goes on when a record gets its id', async () => {
    const desk = await Desk.open({ 'a.md': 'text' })
    const edits = [desk.edit('a.md', '---\nid: A\n---\ntext')]
    await desk.make({ name: 'Claim', edits })
    await desk.write('a.md', '---\nid: A\n---\nmore')
    expect(await desk.versions('a.md', 'A')).toEqual([
      'change: text',
      'typed: ---\nid: A\n---\ntext',
    ])
    expect(await desk.versions('a.md')).toEqual([])
  })

  it('is the last text known where another program changed the file', async () => {
    const desk = await Desk.open({ 'a.md': 'mine' })
    await desk.keeper.outside({ path: 'a.md', id: null, text: 'mine' }, at)
    expect(await desk.versions('a.md')).toEqual(['outside: mine'])
  })
})

describe('the size of the history', () => {
  /** A note of 10 kB whose words are as varied as a text's. */
  const words = Array.from({ length: 1600 }, (_, index) => ((index * 7919) % 1663).toString(36))
  const note = (edit: number) => `Edit ${edit}. ${words.join('-and-').slice(0, 10_000)}\n`

  it.each([
    ['an hour and a half of writing on', 5_000, 30, 120_000],
    ['a note written in 1,000 sittings', everyMs, 1000, 6_000_000],
  ])('is small after 1,000 edits: %s', async (_, waitMs, mostVersions, mostBytes) => {
    const desk = await Desk.open({ 'a.md': note(0) })
    for (let edit = 1; edit <= 1000; edit += 1) {
      desk.nowMs += waitMs
      const change = {
        name: 'write',
        edits: [{ kind: 'file', path: 'a.md', before: note(edit - 1), after: note(edit) } as const],
      }
      await desk.keeper.before(change, true, at)
      await desk.keeper.after(change, true)
    }
    expect(versionsOf(desk.root, { path: 'a.md', id: null }).length).toBeLessThanOrEqual(
      mostVersions,
    )
    const files = readdirSync(join(desk.root, '.attache/history'), { recursive: true })
    const bytes = files.map((name) => statSync(join(desk.root, '.attache/history', String(name))))
    const total = bytes.filter((stat) => stat.isFile()).reduce((sum, { size }) => sum + size, 0)
    expect(total).toBeLessThan(mostBytes)
  })

  it('does not grow with an ordinary save', async () => {
    const desk = await Desk.open({ 'a.md': '0' })
    await desk.write('a.md', '1')
    const before = filesIn(join(desk.root, '.attache'), true)
    for (const text of ['2', '3', '4']) await desk.write('a.md', text)
    expect(filesIn(join(desk.root, '.attache'), true)).toEqual(before)
  })
})

type Act =
  | {
      readonly kind: 'write'
      readonly path: string
      readonly text: string
      readonly waitMs: number
    }
  | { readonly kind: 'replace'; readonly path: string; readonly text: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'leave' }

const paths = fc.constantFrom('a.md', 'b.md', 'c.md')
const text = fc.string({ maxLength: 6 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path: paths,
      text,
      waitMs: fc.constantFrom(0, 1_000, 60_000, everyMs - 1, everyMs, 10 * everyMs),
    }),
  },
  fc.record({ kind: fc.constant('replace' as const), path: paths, text }),
  fc.record({ kind: fc.constant('move' as const), from: paths, to: paths }),
  fc.record({ kind: fc.constant('remove' as const), path: paths }),
  fc.record({ kind: fc.constant('leave' as const) }),
)

describe('the law of history', () => {
  it('keeps every text that was replaced, but for what was written within five minutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const desk = await Desk.open({ 'a.md': 'A', 'b.md': '---\nid: B\n---\nB' })
        /** When each text came onto the disk. */
        const since = new Map<string, number>()
        for (const one of acts) await expectKept(desk, one, since)
      }),
      { numRuns: 40 },
    )
  })
})

async function expectKept(desk: Desk, one: Act, since: Map<string, number>): Promise<void> {
  if (one.kind === 'leave') return desk.keeper.keepWritten(desk.state, at)
  if (one.kind === 'write') desk.nowMs += one.waitMs
  const change = changeOf(desk, one)
  await desk.make(change, one.kind === 'write')
  for (const edit of change.edits) {
    if (edit.kind !== 'file') continue
    const { path, before } = edit
    const ageMs = desk.nowMs - (since.get(path) ?? -Infinity)
    since.set(path, desk.nowMs)
    if (before === null) continue
    const isYoung = one.kind === 'write' && ageMs < everyMs
    if (!isYoung) expect(await everKept(desk, before), JSON.stringify(one)).toBe(true)
  }
}

/** Whether a text can be found in the history of any record, under any name it goes by now. */
async function everKept(desk: Desk, wanted: string): Promise<boolean> {
  const records = [
    ...desk.state.records.values(),
    ...['a.md', 'b.md', 'c.md'].map((path) => ({ path, id: null })),
    { path: '', id: 'B' },
  ]
  for (const { path, id } of records) {
    for (const { sha256 } of versionsOf(desk.root, { path, id })) {
      if ((await readText(desk.root, sha256)) === wanted) return true
    }
  }
  return false
}

function changeOf(desk: Desk, one: Exclude<Act, { kind: 'leave' }>): Change {
  const { records } = desk.state
  switch (one.kind) {
    case 'write':
    case 'replace': {
      const start = records.get(one.path)?.text.slice(0, records.get(one.path)?.bodyStart) ?? ''
      return changed(desk.edit(one.path, start + one.text))
    }
    case 'remove':
      return changed(desk.edit(one.path, null))
    case 'move': {
      const record = records.get(one.from)
      if (!record || records.has(one.to)) return { name: 'nothing', edits: [] }
      return changed(desk.edit(one.to, record.text), desk.edit(one.from, null))
    }
  }
}

function changed(...edits: FileEdit[]): Change {
  return { name: 'change', edits: edits.filter(({ before, after }) => before !== after) }
}
