import { rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildIfStale, reasonToBuild } from '../../electron/launch/build.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

const CHANGED = 'the app has changed since it was built'

async function builtProject() {
  const root = temporaryFolder()
  writeFiles(root, {
    'package.json': '{"main":"out/main/main.cjs"}',
    'electron/main.ts': 'main',
    'renderer/view/list.tsx': 'list',
    'shared/model/note.ts': 'note',
  })
  expect(reasonToBuild(root)).toBe('the app is not built yet')
  await buildIfStale(root, builds)
  expect(reasonToBuild(root)).toBeUndefined()
  return root
}

function builds(root: string) {
  writeFiles(root, { 'out/main/main.cjs': 'built' })
  return Promise.resolve()
}

test('a current build is left alone', async () => {
  const root = await builtProject()
  await buildIfStale(root, () => Promise.reject(new Error('must not build')))
})

test.each([
  ['changed', { 'shared/model/note.ts': 'other' }],
  ['added', { 'renderer/view/new.tsx': 'new' }],
  ['a dependency', { 'package-lock.json': '{}' }],
])('a source that is %s makes it stale', async (_what, files) => {
  const root = await builtProject()
  writeFiles(root, files)
  expect(reasonToBuild(root)).toBe(CHANGED)
  await buildIfStale(root, builds)
  expect(reasonToBuild(root)).toBeUndefined()
})

test('a source that is deleted makes it stale', async () => {
  const root = await builtProject()
  rmSync(path.join(root, 'renderer/view/list.tsx'))
  expect(reasonToBuild(root)).toBe(CHANGED)
})

test('times alone, tests and this launcher do not', async () => {
  const root = await builtProject()
  utimesSync(path.join(root, 'electron/main.ts'), 4_000_000_000, 4_000_000_000)
  writeFiles(root, { 'electron/launch/start.mjs': 'x', 'tests/one.test.ts': 'x' })
  expect(reasonToBuild(root)).toBeUndefined()
})

test('a build by other means is not trusted', async () => {
  const root = await builtProject()
  utimesSync(path.join(root, 'out/main/main.cjs'), 4_000_000_000, 4_000_000_000)
  expect(reasonToBuild(root)).toBe(CHANGED)
})

test('a build that fails stays stale', async () => {
  const root = await builtProject()
  writeFiles(root, { 'electron/main.ts': 'broken' })
  await expect(buildIfStale(root, () => Promise.reject(new Error('syntax')))).rejects.toThrow()
  expect(reasonToBuild(root)).toBe(CHANGED)
})
