import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../shared/model/failure'
import { CaseFolders } from '../engine/case-folders'
import { leftoversIn } from '../engine/content'
import { Gate } from '../engine/gate-process'
import {
  after,
  afterRefusal,
  modelOf,
  nextDeed,
  type Deed,
  type Model,
  type Notes,
} from '../engine/model'
import { must } from '../engine/must'
import { withApp } from '../engine/with-app'
import { placeAt } from '../engine/app'
import type { Bench, Case, Row } from '../row'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const rounds = 100
const deedsInRound = 50

/** The program is killed so many milliseconds after the last deed was asked for, at most. */
const mostMsToKill = 30

/**
 * Whatever comes to mind, and a kill in the middle of it. It fails where a deed does more or less than
 * the model says, or where one that was interrupted is neither done nor undone.
 */
export const soak: Row = {
  name: 'D10',
  what: `Rounds of ${deedsInRound} random deeds and a kill: the disk agrees with a model`,
  bar: 0.98,
  least: rounds,
  shortEvery: 12,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (let seed = 1; seed <= rounds; seed += 1) {
      yield {
        label: `round ${seed}`,
        run: () => folders.use((folder) => soakAndKill(bench, folder, pickerOf(seed))),
      }
    }
  },
}

async function soakAndKill(
  bench: Bench,
  folder: string,
  pick: (below: number) => number,
): Promise<void> {
  // The notes of the first notebook are not the model's; the notebook begins without any.
  rmSync(join(placeAt(folder).notebook, 'notes'), { recursive: true })
  rmSync(join(placeAt(folder).notebook, 'dossiers'), { recursive: true })
  rmSync(join(placeAt(folder).notebook, 'entities'), { recursive: true })
  let model = modelOf(new Map())
  let last: Deed = { do: 'undo' }
  const gate = Gate.start(bench.gateModule)
  try {
    await gate.prepare(folder, 'open')
    await gate.open()
    for (let count = 1; count < deedsInRound; count += 1) {
      model = await doAndFollow(gate, model, nextDeed(model, pick))
    }
    last = lastDeed(model, pick)
    const work = doAndFollow(gate, model, last).catch(() => model)
    await wait(pick(mostMsToKill))
    gate.signal('SIGKILL')
    await work
  } finally {
    await gate.end()
  }
  const allowed = [model.notes, after(model, last).notes]
  expectOneOf(allowed, await notesIn(folder))
  const leftovers = leftoversIn(folder)
  must(leftovers.length === 0, `Left over: ${leftovers.join(', ')}`)
}

/** In the middle of which it is killed: mostly something that changes many files. */
function lastDeed(model: Model, pick: (below: number) => number): Deed {
  const bodies = [...model.notes.values()]
  const linksTo = (title: string) => bodies.filter((body) => body.includes(`[[${title}]]`)).length
  const [title] = [...model.notes.keys()].sort((one, other) => linksTo(other) - linksTo(one))
  const isMany = title !== undefined && pick(3) > 0
  return isMany ? { do: 'rename', title, to: `Note ${pick(1e9)}` } : nextDeed(model, pick)
}

async function doAndFollow(gate: Gate, model: Model, deed: Deed): Promise<Model> {
  try {
    await doIt(gate, deed)
    return after(model, deed)
  } catch (error) {
    const isTurn = deed.do === 'undo' || deed.do === 'redo'
    if (isTurn && error instanceof AppError && error.code === 'conflict')
      return afterRefusal(model, deed)
    throw new Error(`${JSON.stringify(deed)} failed`, { cause: error })
  }
}

async function doIt(gate: Gate, deed: Deed): Promise<void> {
  const path = 'title' in deed ? `notes/${deed.title}.md` : ''
  switch (deed.do) {
    case 'create':
      await gate.ask('notes.create', { title: deed.title, body: deed.body })
      return
    case 'save': {
      const { fileSha256 } = await gate.ask('records.read', { path })
      await gate.ask('records.save', { path, body: deed.body, baseSha256: fileSha256 })
      return
    }
    case 'rename':
      await gate.ask('records.rename', { path, title: deed.to })
      return
    case 'remove':
      await gate.ask('records.remove', { path })
      return
    case 'undo':
    case 'redo':
      await gate.ask(`notebook.${deed.do}`, null)
  }
}

/** What the next start of the program finds, and finishes. */
function notesIn(folder: string): Promise<Notes> {
  return withApp(folder, async (app) => {
    const { damage } = app.session.state()
    must(damage.length === 0, damage.map(({ message }) => message).join(' '))
    const notes = new Map<string, string>()
    for (const { path, title, kind } of app.session.state().records.values()) {
      if (kind === 'note') notes.set(title, (await app.ask('records.read', { path })).body)
    }
    return notes
  })
}

function expectOneOf(allowed: readonly Notes[], found: Notes): void {
  if (allowed.some((notes) => isDeepStrictEqual(notes, found))) return
  const [before = new Map<string, string>()] = allowed
  const titles = [...new Set([...before.keys(), ...found.keys()])]
  const other = titles.filter((title) => before.get(title) !== found.get(title))
  throw new Error(`Neither before nor after the last deed: ${other.join(', ')}`)
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function pickerOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}
