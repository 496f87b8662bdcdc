// node tests/bench/mentions.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../support/bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  await import(pathToFileURL(await bundle('tests/bench/mention-scan.ts', folder)).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
