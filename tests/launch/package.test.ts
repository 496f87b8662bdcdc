import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AfterPackContext, Configuration } from 'electron-builder'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { configurationFor, fitToRuntime } from '../../electron/launch/package.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

const release = parse(
  readFileSync(fileURLToPath(new URL('../../electron-builder.yml', import.meta.url)), 'utf8'),
) as Configuration
const registry = { executable: '/cache/electron', version: '25.1.1', kind: 'registry' } as const

test('a release has every fuse as it must be', () => {
  expect(release.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('with the official Electron the release is packaged as it is', () => {
  const official = { ...registry, kind: 'official' } as const
  expect(configurationFor(official, { forTests: false })).toEqual({
    directories: { output: 'dist' },
    electronFuses: {},
  })
})

test('only the package for tests has the inspector', () => {
  expect(configurationFor(registry, { forTests: true })).toMatchObject({
    directories: { output: 'dist/e2e' },
    electronFuses: { enableNodeCliInspectArguments: true },
  })
  expect(configurationFor(registry, { forTests: false }).electronFuses).toEqual({})
})

test('another runtime is named to the packager, which must know its version', () => {
  expect(configurationFor(registry, { forTests: false })).toMatchObject({
    electronDist: '/cache',
    electronVersion: '25.1.1',
  })
  const unknown = { ...registry, version: 'unknown', kind: 'override' } as const
  expect(() => configurationFor(unknown, { forTests: false })).toThrow(/no file "version"/)
})

test.each([
  ['25.1.1', false],
  ['45.4.1', true],
])('Electron %s has the fuse for file addresses: %s', (electronVersion, hasFuse) => {
  const appOutDir = temporaryFolder()
  writeFiles(appOutDir, { 'resources/app/main.cjs': '', 'resources/app.asar': '' })
  const config = { electronVersion, electronFuses: { ...release.electronFuses } }
  fitToRuntime({ appOutDir, packager: { config } } as unknown as AfterPackContext)
  expect('grantFileProtocolExtraPrivileges' in config.electronFuses).toBe(hasFuse)
  expect(existsSync(path.join(appOutDir, 'resources/app'))).toBe(false)
  expect(existsSync(path.join(appOutDir, 'resources/app.asar'))).toBe(true)
})
