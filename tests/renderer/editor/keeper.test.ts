import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../shared/model/failure'
import { createKeeper, type Conflict, type FileText } from '../../../renderer/editor/keeper'
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
  const conflicts: (Conflict | null)[] = []
  const saves: string[] = []
  /** What lies outside the notebook, when it was put there, and how often. */
  const kept = { body: null as string | null, base: null as FileText | null, atMs: [] as number[] }
  let saveMs = 10
  let refusesToKeep = false
  const keeper = createKeeper(read(), {
    text: () => editor.text,
    read: () => Promise.resolve(read()),
    save: async (text, base) => {
      await new Promise((resolve) => setTimeout(resolve, saveMs))
      if (refusal) throw refusal
      if (base !== hashOf(file.revision)) throw new AppError('conflict', 'The file is another one.')
      write(text)
      saves.push(text)
      return { fileSha256: hashOf(file.revision), savedAt: '2026-01-31T09:00:00.000Z' }
    },
    keep: (text, base) => {
      if (refusesToKeep) return Promise.reject(new AppError('storage', 'This disk is full too.'))
      Object.assign(kept, { body: text, base })
      kept.atMs.push(Date.now())
      return Promise.resolve()
    },
    drop: () => {
      kept.body = null
      return Promise.resolve()
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
    kept,
    takes: (ms: number) => {
      saveMs = ms
    },
    refuseToKeep: () => {
      refusesToKeep = true
    },
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

  it('saves after a pause, and says so only then', async () => {
    const { type, saves, states } = setUp()
    type('one two')
    await vi.advanceTimersByTimeAsync(650)
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(55)
    expect(states()).toEqual(['unsaved', 'saving'])
    await vi.advanceTimersByTimeAsync(10)
    expect(saves).toEqual(['one two'])
    expect(states()).toEqual(['unsaved', 'saving', 'saved'])
  })

  it('waits again with every key', async () => {
    const { type, saves } = setUp()
    for (const text of ['a', 'ab', 'abc']) {
      type(text)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(saves).toEqual(['abc'])
  })

  it('saves in time while typing never pauses', async () => {
    const { type, saves, states } = setUp()
    for (let key = 1; key <= 50; key += 1) {
      type('x'.repeat(key))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saves.map((text) => text.length)).toEqual([12, 24, 36, 48])
    expect(states().filter((state) => state === 'saved')).toHaveLength(4)
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
    expect(conflicts).toMatchObject([{ base: { body: 'one' }, file: { body: 'theirs' } }])
    expect(last()).toEqual({ state: 'waiting' })
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
    expect(conflicts).toMatchObject([{ base: { body: 'one' }, file: { body: 'theirs' } }])
    write('theirs again')
    expect(await keeper.fileChanged()).toBeNull()
    expect(keeper.takeFile()).toBe('theirs again')
  })

  it('saves over the other text when that is chosen', async () => {
    const { keeper, type, write, body, conflicts, last } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    const taken = keeper.takeMine(conflicts.at(-1)!.file)
    await vi.advanceTimersByTimeAsync(20)
    await taken
    expect(body()).toBe('mine')
    expect(conflicts.at(-1)).toBeNull()
    expect(last()).toMatchObject({ state: 'saved' })
  })

  it('asks anew where the file changes again before the choice is carried out', async () => {
    const { keeper, type, write, body, conflicts } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    const taken = keeper.takeMine(conflicts.at(-1)!.file)
    write('theirs again')
    await vi.advanceTimersByTimeAsync(20)
    await taken
    expect(body()).toBe('theirs again')
    expect(conflicts.at(-1)).toMatchObject({ file: { body: 'theirs again' } })
  })

  it('does nothing where the file is not the one that the user saw', async () => {
    const { keeper, type, write, body, conflicts } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    const seen = conflicts.at(-1)!.file
    write('theirs again')
    await keeper.fileChanged()
    await keeper.takeMine(seen)
    expect(body()).toBe('theirs again')
    expect(conflicts.at(-1)).toMatchObject({ file: { body: 'theirs again' } })
  })

  it('goes on by itself when the file is put back as it was', async () => {
    const { keeper, type, write, body, conflicts, last } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(1100)
    write('one')
    const news = keeper.fileChanged()
    await vi.advanceTimersByTimeAsync(50)
    expect(await news).toBeNull()
    expect(conflicts.at(-1)).toBeNull()
    expect(body()).toBe('mine')
    expect(last()).toMatchObject({ state: 'saved' })
  })

  it('tries again by itself after a failure', async () => {
    const { type, refuse, saves, last } = setUp()
    refuse(new AppError('storage', 'The disk is full.'))
    type('two')
    await vi.advanceTimersByTimeAsync(5000)
    refuse(null)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saves).toEqual(['two'])
    expect(last()).toMatchObject({ state: 'saved' })
  })

  it('does nothing more once the notebook is closed', async () => {
    const { keeper, type, saves, kept, refuse } = setUp()
    refuse(new AppError('storage', 'The disk is full.'))
    type('two')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await keeper.keepSafe()).toBe(true)
    refuse(null)
    keeper.end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toEqual([])
    expect(kept).toMatchObject({ body: 'two', atMs: [expect.any(Number)] })
  })
})

describe('keeping unsaved text outside the notebook', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('does so only where a save takes long', async () => {
    const { type, kept, takes } = setUp()
    for (let key = 1; key <= 50; key += 1) {
      type('x'.repeat(key))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(kept.atMs).toEqual([])
    takes(3000)
    type('y')
    await vi.advanceTimersByTimeAsync(1900)
    expect(kept.body).toBe('y')
    await vi.advanceTimersByTimeAsync(3000)
    expect(kept.body).toBeNull()
  })

  it.each([
    ['the disk refuses', new AppError('storage', 'The disk is full.'), 10],
    ['the disk takes very long', null, 60_000],
    ['the notebook became read-only', new AppError('read-only', 'Another holds it.'), 10],
  ])('has at most two seconds of typing at risk while %s', async (_why, refusal, saveMs) => {
    const { type, kept, refuse, takes } = setUp('')
    refuse(refusal)
    takes(saveMs)
    /** When each letter was typed, and since when it is safe. */
    const typedAtMs: number[] = []
    for (let key = 1; key <= 400; key += 1) {
      typedAtMs.push(Date.now())
      type('x'.repeat(key))
      await vi.advanceTimersByTimeAsync(50)
      const safe = kept.body?.length ?? 0
      const atRiskMs = Date.now() - (typedAtMs[safe] ?? Date.now())
      expect(atRiskMs).toBeLessThanOrEqual(1500)
    }
    const gapsMs = kept.atMs.slice(1).map((atMs, index) => atMs - kept.atMs[index]!)
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(1000)
  })

  it('keeps what was typed over with it, and drops both when the text is saved', async () => {
    const { type, write, kept, keeper, conflicts } = setUp()
    type('mine')
    write('theirs')
    await vi.advanceTimersByTimeAsync(2000)
    expect(kept).toMatchObject({ body: 'mine', base: { body: 'one' } })
    type('mine, more')
    await vi.advanceTimersByTimeAsync(1100)
    expect(kept).toMatchObject({ body: 'mine, more', base: { body: 'one' } })
    const taken = keeper.takeMine(conflicts.at(-1)!.file)
    await vi.advanceTimersByTimeAsync(20)
    await taken
    expect(kept.body).toBeNull()
  })

  it('keeps what is left over the file of now, when a slow save ends at last', async () => {
    const { type, kept, takes } = setUp()
    takes(3000)
    type('two')
    await vi.advanceTimersByTimeAsync(3000)
    type('two three')
    await vi.advanceTimersByTimeAsync(720)
    expect(kept).toMatchObject({ body: 'two three', base: { body: 'two' } })
  })

  it('says whether anything could be lost, before the window closes', async () => {
    const { keeper, type, kept, refuse, refuseToKeep } = setUp()
    expect(await keeper.keepSafe()).toBe(true)
    expect(kept.body).toBeNull()
    refuse(new AppError('storage', 'The disk is full.'))
    type('two')
    expect(await keeper.keepSafe()).toBe(true)
    expect(kept.body).toBe('two')
    type('three')
    refuseToKeep()
    expect(await keeper.keepSafe()).toBe(false)
  })

  it('brings a text back over the file it was typed over: it is saved as usual', async () => {
    const { keeper, editor, body, kept } = setUp('one')
    Object.assign(kept, { body: 'one two' })
    editor.text = 'one two'
    keeper.cameBack({ body: 'one', fileSha256: '1'.padStart(64, '0') })
    await vi.advanceTimersByTimeAsync(50)
    expect(body()).toBe('one two')
    expect(kept.body).toBeNull()
  })

  it('brings a text back over another file: the user chooses', async () => {
    const { keeper, editor, body, conflicts, kept, last } = setUp('theirs')
    Object.assign(kept, { body: 'mine' })
    editor.text = 'mine'
    keeper.cameBack({ body: 'one', fileSha256: '9'.padStart(64, '0') })
    await vi.advanceTimersByTimeAsync(5000)
    expect(body()).toBe('theirs')
    expect(kept.body).toBe('mine')
    expect(conflicts).toMatchObject([{ base: { body: 'one' }, file: { body: 'theirs' } }])
    expect(last()).toEqual({ state: 'waiting' })
    expect(keeper.takeFile()).toBe('theirs')
    expect(kept.body).toBeNull()
  })
})
