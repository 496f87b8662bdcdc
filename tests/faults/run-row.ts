import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from './options'
import { provedCases, type RunTests } from './proved-elsewhere'
import { NotPossibleHere, NotTried, type Bench, type Case, type Proof, type Row } from './row'

/** A case that did not pass, and why. */
export interface Miss {
  readonly label: string
  readonly reason: string
}

/** What came of a row. */
export interface Result {
  readonly row: Row
  readonly cases: number
  readonly passed: number
  readonly misses: readonly Miss[]
  /** Why the row, or some of its cases, could not be tried here. */
  readonly notPossible: readonly string[]
  /** The steps of `npm test` that count what this row leaves to them, in this form. */
  readonly countedIn: readonly Proof['step'][]
  /** Whether all cases were asked for. */
  readonly isWhole: boolean
  readonly seconds: number
}

/** What all rows work with. */
export interface Workshop {
  readonly folder: string
  readonly gateModule: string
  readonly runTests: RunTests
}

/** Runs the cases of one row that were asked for. Never throws. */
export async function runRow(row: Row, options: Options, workshop: Workshop): Promise<Result> {
  const startedAt = Date.now()
  const folder = join(workshop.folder, row.name)
  mkdirSync(folder, { recursive: true })
  const ends: (() => Promise<void> | void)[] = []
  const { gateModule } = workshop
  const bench: Bench = {
    folder,
    gateModule,
    isShort: options.isShort,
    afterwards: (act) => ends.unshift(act),
  }
  const tally = new Tally()
  const cases = chosen(row, options, bench, workshop.runTests)
  const worker = async () => {
    for (let next = await cases.next(); next.done !== true; next = await cases.next()) {
      await tally.run(next.value)
    }
  }
  try {
    await Promise.all(Array.from({ length: row.atOnce ?? 2 }, worker))
  } catch (error) {
    tally.take('the row itself', error)
  }
  for (const end of ends) await end()
  rmSync(folder, { recursive: true, force: true })
  const seconds = (Date.now() - startedAt) / 1000
  return { row, ...tally.counts(), ...partOf(row, options), seconds }
}

function partOf(row: Row, options: Options): Pick<Result, 'countedIn' | 'isWhole'> {
  const { isShort, every, only } = options
  const countedIn = isShort ? (row.provedBy ?? []).map(({ step }) => step) : []
  return { countedIn: [...new Set(countedIn)], isWhole: !isShort && every === null && only === '' }
}

async function* chosen(
  row: Row,
  options: Options,
  bench: Bench,
  runTests: RunTests,
): AsyncGenerator<Case> {
  const every = options.every ?? (options.isShort ? row.shortEvery : 1)
  let index = 0
  for await (const one of row.cases?.(bench) ?? []) {
    const isAsked = one.label.includes(options.only)
    if (isAsked && index % every === 0) yield one
    if (isAsked) index += 1
  }
  if (options.isShort) return
  for await (const one of provedCases(row.provedBy ?? [], runTests)) {
    if (one.label.includes(options.only)) yield one
  }
}

class Tally {
  private passed = 0
  private readonly misses: Miss[] = []
  private readonly notPossible = new Set<string>()

  async run(one: Case): Promise<void> {
    try {
      await one.run()
      this.passed += 1
    } catch (error) {
      this.take(one.label, error)
    }
  }

  take(label: string, error: unknown): void {
    if (error instanceof NotTried) return
    if (error instanceof NotPossibleHere) this.notPossible.add(error.message)
    else this.misses.push({ label, reason: reasonOf(error) })
  }

  counts(): Pick<Result, 'cases' | 'passed' | 'misses' | 'notPossible'> {
    const { passed, misses, notPossible } = this
    return { cases: passed + misses.length, passed, misses, notPossible: [...notPossible] }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [, where = ''] = /\n\s+at (.*)/.exec(error.stack ?? '') ?? []
  if (error.cause instanceof Error) return `${error.message}: ${reasonOf(error.cause)}`
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message} (${where})`
}
