import { describe, expect, it } from 'vitest'
import { longestText, TextSetter } from '../../../renderer/markdown/text-setter'
import type { SettingWorker, Wish } from '../../../renderer/markdown/text-setter'

const wanted = new AbortController().signal
const set = { blocks: ['{"kind":"rule"}'], footnotes: [] }

/** A worker that does what a test tells it, instead of reading anything. */
class TestWorker implements SettingWorker {
  readonly wishes: Wish[] = []
  isEnded = false

  constructor(
    readonly say: (said: unknown) => void,
    readonly fail: () => void,
  ) {}

  post(wish: Wish): void {
    this.wishes.push(wish)
  }
  end(): void {
    this.isEnded = true
  }
  begin(): void {
    this.say({ kind: 'begun', job: this.wishes.at(-1)?.job })
  }
  finish(): void {
    this.say({ kind: 'done', job: this.wishes.at(-1)?.job, set })
  }
}

function makeSetter(limit = { startMs: 5_000, textMs: 5_000 }) {
  const workers: TestWorker[] = []
  const setter = new TextSetter((hear, fail) => {
    const worker = new TestWorker(hear, fail)
    workers.push(worker)
    return worker
  }, limit)
  return { setter, workers }
}

describe('the setter of texts', () => {
  it('sets one text after the other in one worker', async () => {
    const { setter, workers } = makeSetter()
    const first = setter.set('one', wanted)
    const second = setter.set('two', wanted)
    expect(workers[0]?.wishes.map(({ markdown }) => markdown)).toEqual(['one'])
    workers[0]?.begin()
    workers[0]?.finish()
    await expect(first).resolves.toEqual(set)
    expect(workers[0]?.wishes.map(({ markdown }) => markdown)).toEqual(['one', 'two'])
    workers[0]?.finish()
    await expect(second).resolves.toEqual(set)
    expect(workers).toHaveLength(1)
  })

  it('ends a worker that takes too long over a text, and sets the next in another', async () => {
    const { setter, workers } = makeSetter({ startMs: 5_000, textMs: 1 })
    const first = setter.set('endless', wanted)
    const second = setter.set('short', wanted)
    workers[0]?.begin()
    await expect(first).resolves.toBeNull()
    expect(workers[0]?.isEnded).toBe(true)
    expect(workers[1]?.wishes.map(({ markdown }) => markdown)).toEqual(['short'])
    // The dead one is not heard any more.
    workers[0]?.say({ kind: 'done', job: 1, set: null })
    workers[1]?.finish()
    await expect(second).resolves.toEqual(set)
  })

  it('ends a worker that never starts', async () => {
    const { setter, workers } = makeSetter({ startMs: 1, textMs: 5_000 })
    await expect(setter.set('text', wanted)).resolves.toBeNull()
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('goes on with another worker after one has failed', async () => {
    const { setter, workers } = makeSetter()
    const first = setter.set('one', wanted)
    workers[0]?.fail()
    await expect(first).resolves.toBeNull()
    const second = setter.set('two', wanted)
    workers[1]?.finish()
    await expect(second).resolves.toEqual(set)
  })

  it('leaves out what nobody wants any more when its turn comes', async () => {
    const { setter, workers } = makeSetter()
    const leaving = new AbortController()
    void setter.set('one', wanted)
    const unwanted = setter.set('two', leaving.signal)
    void setter.set('three', wanted)
    leaving.abort()
    workers[0]?.finish()
    await expect(unwanted).resolves.toBeNull()
    expect(workers[0]?.wishes.map(({ markdown }) => markdown)).toEqual(['one', 'three'])
  })

  it('does not even try a text that is too long', async () => {
    const { setter, workers } = makeSetter()
    await expect(setter.set('x'.repeat(longestText + 1), wanted)).resolves.toBeNull()
    expect(workers).toEqual([])
  })

  it('takes nothing from a worker but a set text', () => {
    const { setter, workers } = makeSetter()
    void setter.set('one', wanted)
    for (const said of [null, {}, { kind: 'done', job: 1, set: { blocks: [{}], footnotes: [] } }]) {
      expect(() => workers[0]?.say(said)).toThrow()
    }
  })
})
