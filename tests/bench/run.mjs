// npm run bench [-- --short | --sizes 100,10000 | --notebook FOLDER] [--out FILE]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../support/bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  const program = await bundle('tests/bench/bench.ts', folder)
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', program, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exitCode = run.status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
