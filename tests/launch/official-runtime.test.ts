import path from 'node:path'
import { expect, test } from 'vitest'
import {
  fetchOfficialRuntime,
  installedOfficialRuntime,
} from '../../electron/launch/official-runtime.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

/** A project whose electron package has this script for its download. */
function projectWithInstaller(script: string) {
  const root = temporaryFolder()
  writeFiles(root, {
    'node_modules/electron/package.json': '{"version":"45.4.1"}',
    'node_modules/electron/install.js': script,
  })
  return root
}

const say = () => undefined

test('a download that succeeds gives the executable', async () => {
  const root = projectWithInstaller(`
    const fs = require('fs'), path = require('path')
    fs.mkdirSync(path.join(__dirname, 'dist'))
    fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
    fs.writeFileSync(path.join(__dirname, 'dist', 'version'), '45.4.1')
    fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
  `)
  expect(await fetchOfficialRuntime({ root, say })).toEqual({
    executable: path.join(root, 'node_modules/electron/dist/electron'),
  })
})

test('a download that is refused gives the reason', async () => {
  const root = projectWithInstaller(`throw new TypeError('fetch failed')`)
  expect(await fetchOfficialRuntime({ root, say })).toEqual({ reason: 'fetch failed' })
})

test('a server that never answers is given up', async () => {
  const root = projectWithInstaller(`setInterval(() => {}, 1000)`)
  const startedAt = Date.now()
  expect(await fetchOfficialRuntime({ root, say, patienceMs: 1000 })).toEqual({
    reason: 'no answer for 1 s',
  })
  expect(Date.now() - startedAt).toBeLessThan(5000)
})

test('a slow download that goes on is not given up', async () => {
  const root = projectWithInstaller(`
    const fs = require('fs'), path = require('path')
    let pieces = 0
    const timer = setInterval(() => {
      fs.appendFileSync(path.join(process.env.TMPDIR, 'download'), 'x')
      if (++pieces === 15) clearInterval(timer)
    }, 200)
    process.on('exit', () => { console.error('Error: came to its end') })
  `)
  expect(await fetchOfficialRuntime({ root, say, patienceMs: 1500 })).toEqual({
    reason: 'came to its end',
  })
})

test('a fetch that was cut short is no runtime', () => {
  const root = projectWithInstaller('')
  writeFiles(root, {
    'node_modules/electron/dist/electron': '',
    'node_modules/electron/dist/version': '45.4.1',
  })
  expect(installedOfficialRuntime(root)).toBeUndefined()
})
