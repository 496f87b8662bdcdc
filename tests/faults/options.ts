import { parseArgs } from 'node:util'
import { Trouble } from '../../electron/launch/say.mjs'

/** What was asked for on the command line. */
export interface Options {
  /** Names of the rows to run; all where it is empty. */
  readonly rows: readonly string[]
  readonly isShort: boolean
  /** Only every so-manieth case; `null` for what the form says. */
  readonly every: number | null
  /** Only cases whose label contains this. */
  readonly only: string
  readonly isList: boolean
  /** Where the result is written as JSON; `null` for nowhere. */
  readonly json: string | null
}

const usage = `npm run test:faults -- [--short] [--row D1]… [--every N] [--case TEXT] [--json FILE] [--list]

  --short       a part of the cases, as in npm test
  --row NAME    only this row; may be given more than once
  --every N     only every N-th case
  --case TEXT   only cases whose name contains the text
  --json FILE   writes the table, with every miss, to a file as well
  --list        the rows, without running them`

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        short: { type: 'boolean', default: false },
        row: { type: 'string', multiple: true, default: [] },
        every: { type: 'string' },
        case: { type: 'string', default: '' },
        json: { type: 'string' },
        list: { type: 'boolean', default: false },
      },
    })
    return {
      rows: values.row,
      isShort: values.short,
      every: values.every === undefined ? null : countFrom(values.every),
      only: values.case,
      isList: values.list,
      json: values.json ?? null,
    }
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

function countFrom(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`--every ${text}: not a count`)
  return count
}
