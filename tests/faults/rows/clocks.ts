import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { placeAt } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { Gate } from '../engine/gate-process'
import { must } from '../engine/must'
import { withApp } from '../engine/with-app'
import { filesIn } from '../../support/files'
import { hasProgram } from '../machine/mounts'
import { NotPossibleHere, type Bench, type Case, type Row } from '../row'

const path = 'notes/Two.md'

/** The clocks of one start of the program after the other. */
interface Clock {
  /** As faketime takes it; `null` for the clock of the machine. */
  readonly time: string | null
  readonly zone?: string
}

const now: Clock = { time: null }

const tries: Readonly<Record<string, readonly Clock[]>> = {
  'two days late': [now, { time: '-2d' }, now],
  'two days early': [now, { time: '+2d' }, now],
  'in 1970': [now, { time: '@1970-01-02 00:00:01' }, now],
  'in 2001': [now, { time: '@2001-09-09 01:46:39' }, now],
  'in 2100': [now, { time: '@2100-01-01 00:00:00' }, now],
  'after 2038': [now, { time: '@2038-01-19 03:14:06' }, now],
  'that jumps to and fro': [{ time: '+400d' }, { time: '-400d' }, now, { time: '-30y' }],
  'at the hour that comes twice': [
    { time: '@2025-10-26 02:59:58', zone: 'Europe/Berlin' },
    { time: '@2025-10-26 02:00:02', zone: 'Europe/Berlin' },
    { time: '@2025-10-26 03:00:01', zone: 'Europe/Berlin' },
  ],
  'at the hour that is left out': [
    { time: '@2025-03-30 01:59:59', zone: 'Europe/Berlin' },
    { time: '@2025-03-30 03:00:01', zone: 'Europe/Berlin' },
  ],
  'of other zones': [
    { time: null, zone: 'Pacific/Kiritimati' },
    { time: null, zone: 'Pacific/Pago_Pago' },
    { time: null, zone: 'Asia/Kathmandu' },
  ],
}

/**
 * Clocks that are wrong, or set. It fails where the order of versions is that of their times, or what
 * is on the disk is taken for older than what is known.
 */
export const clocks: Row = {
  name: 'C10',
  what: 'Clocks that are wrong, jump, or tell the time of another zone',
  bar: 0.98,
  least: 8,
  shortEvery: 4,
  *cases(bench): Generator<Case> {
    if (!hasProgram('faketime')) throw new NotPossibleHere('faketime is not installed')
    const folders = new CaseFolders(bench)
    for (const [label, starts] of Object.entries(tries)) {
      yield { label: `a clock ${label}`, run: () => folders.use((one) => type(bench, one, starts)) }
    }
  },
}

async function type(bench: Bench, folder: string, starts: readonly Clock[]): Promise<void> {
  const texts: string[] = []
  for (const [index, clock] of starts.entries()) {
    for (const word of ['early', 'late']) texts.push(`Start ${index}, ${word}.\n`)
    await typeAt(bench, folder, clock, texts.slice(-2))
  }
  await withApp(folder, async (app) => {
    const { body } = await app.ask('records.read', { path })
    must(body === texts.at(-1), `The text is ${body}`)
    const list = await app.ask('history.list', { path })
    const versions = list.map(({ version }) => version)
    const inOrder = [...versions].sort((one, other) => other - one)
    must(isDeepStrictEqual(versions, inOrder), 'The versions are not in the order of writing')
    const kept: string[] = []
    for (const version of [...versions].reverse()) {
      kept.push((await app.ask('history.read', { path, version })).text)
    }
    // Of each start the last text is kept when the notebook is closed.
    const last = texts.filter((_, index) => index % 2 === 1)
    const found = last.map((text) => kept.findIndex((one) => one.endsWith(text)))
    const isComplete = found.every((at, index) => at >= 0 && at > (found[index - 1] ?? -1))
    must(isComplete, `Of ${last.length} texts the history has ${found.join(', ')}`)
    const { damage } = app.session.state()
    must(damage.length === 0, damage.map(({ message }) => message).join(' '))
  })
  const names = Object.keys(filesIn(join(placeAt(folder).notebook, 'notes')))
  must(names.length === 8, `The notes are ${names.join(', ')}`)
}

/** The program in a process with another clock: types each text, and closes the notebook. */
async function typeAt(
  bench: Bench,
  folder: string,
  { time, zone }: Clock,
  texts: readonly string[],
): Promise<void> {
  const before = time === null ? [] : ['faketime', '-f', time]
  // How long something takes is not to be faked: the machine's own clock goes on.
  const env = { FAKETIME_DONT_FAKE_MONOTONIC: '1', ...(zone === undefined ? {} : { TZ: zone }) }
  const gate = Gate.start(bench.gateModule, { before, env })
  try {
    await gate.prepare(folder, 'open')
    const { failed } = await gate.open()
    must(failed === null, `It does not open: ${failed?.message ?? ''}`)
    for (const body of texts) {
      const { fileSha256 } = await gate.ask('records.read', { path })
      await gate.ask('records.save', { path, body, baseSha256: fileSha256 })
    }
    await gate.close()
  } finally {
    await gate.end()
  }
}
