import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TextSetter, type SettingWorker } from '../../../renderer/markdown/text-setter'
import { bundle } from '../../support/bundle.mjs'
import { pathologicalTexts } from '../../support/pathological-texts'

/** The window waits a second; here a part of it does, because there are many texts. */
const textMs = 100
/** For the thread to be ended, on a busy machine. */
const slackMs = 3_000

/** Threads that were started, the last one perhaps still at work. */
const threads: Worker[] = []
let folder: string
let entry: string

function startThread(hear: (said: unknown) => void, fail: () => void): SettingWorker {
  const thread = new Worker(entry)
  threads.push(thread)
  thread.on('message', hear)
  thread.on('error', fail)
  return {
    post: (wish) => thread.postMessage(wish),
    end: () => void thread.terminate(),
  }
}

describe('a text that is made to take long', () => {
  const texts = pathologicalTexts()
  const setter = new TextSetter(startThread, { startMs: 20_000, textMs })
  const wanted = new AbortController().signal
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-setter-'))
    entry = await bundle('tests/support/setter-thread.ts', folder)
    await setter.set('warm', wanted)
  })
  afterAll(async () => {
    await Promise.all(threads.map((thread) => thread.terminate()))
    rmSync(folder, { recursive: true })
  })

  it('is one of very many kinds', () => {
    expect(texts.length).toBeGreaterThan(240)
    expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length)
  })

  it.each(texts)('is set in time or shown as it is written: $name', async ({ text }) => {
    // A thread that has to be started first does not count.
    await setter.set('warm', wanted)
    const start = performance.now()
    const set = await setter.set(text, wanted)
    expect(performance.now() - start).toBeLessThan(textMs + slackMs)
    const parts = set?.blocks ?? []
    expect(parts.every((part) => typeof part === 'string')).toBe(true)
  })

  it('leaves the setter at work', async () => {
    await expect(setter.set('# After', wanted)).resolves.toMatchObject({
      blocks: ['{"kind":"heading","depth":1,"pieces":[{"kind":"words","text":"After"}]}'],
    })
  })
})
