import { existsSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { installDependencies, reasonToInstall } from '../../electron/launch/install.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

function project() {
  const root = temporaryFolder()
  writeFiles(root, { 'package-lock.json': '{"a":1}' })
  return root
}

/** Does what npm does at the end of an installation. */
function npmInstalls(root: string) {
  writeFiles(root, { 'node_modules/.package-lock.json': '{}' })
  return Promise.resolve()
}

function setTime(file: string, seconds: number) {
  utimesSync(file, seconds, seconds)
}

test('installs what is missing, and then no more', async () => {
  const root = project()
  expect(reasonToInstall(root)).toBe('the dependencies are missing')
  await installDependencies(root, npmInstalls)
  expect(reasonToInstall(root)).toBeUndefined()
})

test('installs again when the lock file has other content', async () => {
  const root = project()
  await installDependencies(root, npmInstalls)
  writeFiles(root, { 'package-lock.json': '{"a":2}' })
  setTime(path.join(root, 'node_modules/.package-lock.json'), 1000)
  expect(reasonToInstall(root)).toBe('the dependencies are older than package-lock.json')
})

test('a lock file that was only touched, as by a checkout, is no reason', async () => {
  const root = project()
  await installDependencies(root, npmInstalls)
  setTime(path.join(root, 'node_modules/.package-lock.json'), 1000)
  expect(reasonToInstall(root)).toBeUndefined()
})

test('an installation by hand after the lock file changed is taken over', async () => {
  const root = project()
  setTime(path.join(root, 'package-lock.json'), 1000)
  await npmInstalls(root)
  expect(reasonToInstall(root)).toBeUndefined()
  await installDependencies(root, () => Promise.reject(new Error('must not install')))
  setTime(path.join(root, 'node_modules/.package-lock.json'), 500)
  expect(reasonToInstall(root)).toBeUndefined()
})

test('an installation that was cut short is repeated', async () => {
  const root = project()
  await installDependencies(root, npmInstalls)
  rmSync(path.join(root, 'node_modules/.package-lock.json'))
  expect(reasonToInstall(root)).toBe('the dependencies are missing')
})

test('dependencies shared by a symbolic link are never touched', async () => {
  const root = project()
  const shared = temporaryFolder()
  symlinkSync(shared, path.join(root, 'node_modules'))
  await installDependencies(root, () => Promise.reject(new Error('must not install')))
  expect(existsSync(path.join(shared, '.attache-installed'))).toBe(false)
})
