import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../shared/model/failure'
import { createKeeper, type FileText } from '../../../renderer/editor/keeper'
import type { SavingState } from '../../../renderer/state/saving'

/** A file on disk as main keeps it, with an editor and a keeper on it. */
function setUp(body = 'one') {
  let file = { body, revision: 1 }
  let refusal: AppError | null = null
  const hashOf = (revision: number) => String(revision).padStart(64, '0')
  const read = (): FileText => ({ body: file.body, fileSha256: hashOf(file.revision) })
  const write = (text: string) => {
    file = { body: text, revision: file.revision + 1 }
  }
  const editor = { text: body }
  const states: SavingState[] = []
  const conflicts: (FileText | null)[] = []
  const saves: string[] = []
  const keeper = createKeeper(read(), {
    text: () => editor.text,
    read: () => Promise.resolve(read()),
    save: async (text, base) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (refusal) throw refusal
      if (base !== hashOf(file.revision)) throw new AppError('conflict', 'The file is another one.')
      write(text)
      saves.push(text)
      return { fileSha256: hashOf(file.revision), savedAt: '2026-01-31T09:00:00.000Z' }
    },
    report: (state) => states.push(state),
    onConflict: (conflict) => conflicts.push(conflict),
  })
  const type = (text: string) => {
    editor.text = text
    keeper.changed()
  }
  return {
    keeper,
    type,
    write,
    editor,
    saves,
    conflicts,
    body: () => file.body,
    states: () => states.map(({ state }) => state),
    last: () => states.at(-1),
    refuse: (error: AppError | null) => {
      refusal = error
    },
  }
}

describe('keeping a file up with its editor', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('saves after a pause of one second, and says so only then', async () => {
    const { type, saves, states } = setUp()
    type('one two')
    await vi.advanceTimersByTimeAsync(900)
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(105)
    expect(states()).toEqual(['unsaved', 'saving'])
    await vi.advanceTimersByTimeAsync(10)
    expect(saves).toEqual(['one two'])
    expect(states()).toEqual(['unsaved', 'saving', 'saved'])
  })

  it('waits again with every key', async () => {
    const { type, saves } = setUp()
    for (const text of ['a', 'ab', 'abc']) {
      type(text)
      await vi.advanceTimersByTimeAsync(700)
    }
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(saves).toEqual(['abc'])
  })

  it('saves at once when asked, and only when there is something to save', async () => {
    const { keeper, type, saves } = setUp()
    await keeper.flush()
    expect(saves).toEqual([])
    type('two')
    const flushed = keeper.flush()
    await vi.advanceTimersByTimeAsync(20)
    await flushed
    expect(saves).toEqual(['two'])
    expect(keeper.hasUnsaved()).toBe(false)
  })

  it('runs one save at a time and saves what was typed meanwhile', async () => {
    const { keeper, type, saves, last } = setUp()
    type('two')
    const flushed = keeper.flush()
    await vi.advanceTimersByTimeAsync(5)
    type('three')
    const again = keeper.flush()
    await vi.advanceTimersByTimeAsync(50)
    await Promise.all([flushed, again])
    expect(saves).toEqual(['two', 'three'])
    expect(last()).toMatchObject({ state: 'saved' })
  })

  it('keeps saying that it cannot save until it can, and tries again with the next key', async () => {
    const { type, refuse, saves, states, last } = setUp()
    refuse(new AppError('storage', 'The disk is full.'))
    type('two')
    await vi.advanceTimersByTimeAsync(1100)
    expect(last()).toEqual({ state: 'failed', message: 'The disk is full.' })
    type('two!')
    expect(last()).toMatchObject({ state: 'failed' })
    refuse(null)
    await vi.advanceTimersByTimeAsync(1100)
    expect(saves).toEqual(['two!'])
    expect(states()).toEqual(['unsaved', 'saving', 'failed', 'saved'])
  })

  it('never writes over a file that someone else changed', async () => {
    const { keeper, type, write, body, conflicts, last } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    expect(body()).toBe('theirs')
    expect(conflicts).toMatchObject([{ body: 'theirs' }])
    expect(last()).toEqual({ state: 'failed', message: 'The file is another one.' })
    type('mine, more')
    await vi.advanceTimersByTimeAsync(5000)
    expect(body()).toBe('theirs')
    expect(keeper.hasUnsaved()).toBe(true)
  })

  it('takes the text of the file when that is chosen', async () => {
    const { keeper, type, write, editor, saves, conflicts, last } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    expect(keeper.takeFile()).toBe('theirs')
    expect(conflicts.at(-1)).toBeNull()
    expect(last()).toEqual({ state: 'saved', at: null })
    editor.text = 'theirs'
    type('theirs and mine')
    await vi.advanceTimersByTimeAsync(1100)
    expect(saves).toEqual(['theirs and mine'])
  })

  it('goes on where only the front matter was changed', async () => {
    const { type, write, body, conflicts } = setUp('one')
    type('two')
    write('one')
    await vi.advanceTimersByTimeAsync(1100)
    expect(body()).toBe('two')
    expect(conflicts).toEqual([])
  })

  it('goes on where the file already holds the same text', async () => {
    const { type, write, conflicts, last } = setUp('one')
    type('two')
    write('two')
    await vi.advanceTimersByTimeAsync(1100)
    expect(conflicts).toEqual([])
    expect(last()).toMatchObject({ state: 'saved' })
  })

  it('hands on a changed file where nothing is unsaved', async () => {
    const { keeper, write, type, editor, body } = setUp()
    write('theirs')
    expect(await keeper.fileChanged()).toBe('theirs')
    editor.text = 'theirs'
    type('theirs, mine')
    await vi.advanceTimersByTimeAsync(1100)
    expect(body()).toBe('theirs, mine')
  })

  it('keeps what the editor shows when the change was its own', async () => {
    const { keeper, type } = setUp()
    type('two')
    const flushed = keeper.flush()
    const news = keeper.fileChanged()
    await vi.advanceTimersByTimeAsync(50)
    await flushed
    expect(await news).toBeNull()
  })

  it('asks at once when a file changes under unsaved text', async () => {
    const { keeper, type, write, conflicts } = setUp()
    type('mine')
    write('theirs')
    const news = keeper.fileChanged()
    await vi.advanceTimersByTimeAsync(50)
    expect(await news).toBeNull()
    expect(conflicts).toMatchObject([{ body: 'theirs' }])
    write('theirs again')
    expect(await keeper.fileChanged()).toBeNull()
    expect(keeper.takeFile()).toBe('theirs again')
  })
})
