/**
 * What the notebook costs at 100, 10,000 and 100,000 records, or for a folder of one's own: each row
 * beside what the same machine takes for the plain work in the same run.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { changeRows } from './change-rows'
import { markdownIn, readAll, type Material } from './material'
import { writeNotebook } from './notebook/write-notebook'
import { openRows } from './open-rows'
import { table, type Row } from './row'
import { searchRows } from './search-rows'

const { values } = parseArgs({
  options: {
    notebook: { type: 'string' },
    sizes: { type: 'string', default: '100,10000,100000' },
    short: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out/bench.json' },
  },
})
const scratch = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  const rows: Row[] = []
  for (const material of materials()) rows.push(...(await measure(material)))
  process.stdout.write(`${table(rows)}\n`)
  keep(rows)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function* materials(): Generator<Material> {
  if (values.notebook !== undefined) {
    // A copy: the rows about changes write.
    const folder = join(scratch, 'notebook')
    cpSync(resolve(values.notebook), folder, { recursive: true })
    yield { folder, records: markdownIn(folder).length, bytes: readAll(folder), broken: null }
    return
  }
  const sizes = values.short ? [100] : values.sizes.split(',').map(Number)
  for (const records of sizes) {
    const folder = join(scratch, String(records))
    mkdirSync(folder)
    const { broken } = writeNotebook(folder, records)
    yield { folder, records, bytes: readAll(folder), broken }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(material: Material): Promise<Row[]> {
  const { records, bytes } = material
  process.stdout.write(`${records} records, ${(bytes / 1e6).toFixed(1)} MB …\n`)
  const { state, index, rows } = await openRows(material)
  return [
    ...rows,
    ...(await searchRows(index, state, material)),
    ...(await changeRows(index, state, material)),
  ]
}

function keep(rows: readonly Row[]): void {
  const file = resolve(values.out)
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg() }
  const result = { at: new Date().toISOString(), node: process.version, machine, rows }
  mkdirSync(resolve(file, '..'), { recursive: true })
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  process.stdout.write(`\nWritten to ${file}\n`)
}
