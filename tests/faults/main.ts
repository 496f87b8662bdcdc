import { writeFileSync } from 'node:fs'
import { Trouble } from '../../electron/launch/say.mjs'
import { readOptions } from './options'
import { rows } from './rows'
import { runRow, type Result, type Workshop } from './run-row'
import { headingLine, holds, jsonOf, lineOf, missesBelow } from './table'

/**
 * Runs the rows that were asked for and prints the table.
 * @returns exit code: 1 when a row missed its bar.
 */
export async function main(args: readonly string[], workshop: Workshop): Promise<number> {
  const options = readOptions(args)
  const unknown = options.rows.find((name) => !rows.some((row) => row.name === name))
  if (unknown !== undefined) throw new Trouble(`there is no row ${unknown}; --list shows them`)
  const asked = rows.filter(({ name }) => options.rows.length === 0 || options.rows.includes(name))
  if (options.isList) {
    for (const { name, what } of asked) process.stdout.write(`${name.padEnd(4)} ${what}\n`)
    return 0
  }
  const results: Result[] = []
  process.stdout.write(`${headingLine()}\n`)
  for (const row of asked) {
    const result = await runRow(row, options, workshop)
    results.push(result)
    process.stdout.write(`${lineOf(result)}\n`)
  }
  process.stdout.write(missesBelow(results))
  if (options.json !== null) writeFileSync(options.json, jsonOf(results))
  return results.every(holds) ? 0 : 1
}
