// npm run test:faults: every way of losing something that we can bring about, and a table of what held.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runScript } from '../../electron/launch/say.mjs'
import { bundle } from '../support/bundle.mjs'
import { testRunner } from './run-tests.mjs'

await runScript(async () => {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'attache-faults-')))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const code = path.join(folder, 'code')
  const gateModule = await bundle('tests/faults/engine/gate.ts', code, 'gate')
  const program = await bundle('tests/faults/main.ts', code, 'main')
  const { main } = await import(pathToFileURL(program).href)
  return await main(process.argv.slice(2), {
    folder,
    gateModule,
    runTests: testRunner(folder),
  })
})
