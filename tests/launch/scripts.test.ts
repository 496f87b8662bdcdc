import { spawn } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from './temporary-folder'

const launch = fileURLToPath(new URL('../../electron/launch', import.meta.url))

/** The launch scripts in a project of their own, whose build and Electron are scripts of a few lines. */
function project() {
  const root = temporaryFolder()
  cpSync(launch, path.join(root, 'electron/launch'), { recursive: true })
  writeFiles(root, {
    'package.json': '{"main":"out/main/main.cjs","engines":{"node":">=20.19.0"}}',
    'package-lock.json': '{}',
    'node_modules/.package-lock.json': '{}',
    'node_modules/electron-vite/bin/electron-vite.js': `
      const fs = require('fs')
      console.log('the words of the build')
      fs.mkdirSync('out/main', { recursive: true })
      fs.writeFileSync('out/main/main.cjs', '')
      fs.copyFileSync('electron/cli.cjs', 'out/main/cli.cjs')`,
    'electron/cli.cjs': `
      console.log(JSON.stringify({ args: process.argv.slice(2), folder: process.cwd() }))
      process.exitCode = 2`,
    'runtime/electron': '#!/bin/sh\necho "$@"\nexit 5\n',
  })
  return root
}

/** Runs a script as a user does, without what this test run has in its environment. */
function run(root: string, script: string, args: string[], { cwd = root, env = {} } = {}) {
  const child = spawn(process.execPath, [path.join(root, 'electron/launch', script), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: root, ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()))
  return new Promise<typeof output & { code: number | null }>((resolve) => {
    child.on('close', (code) => resolve({ ...output, code }))
  })
}

test('the command line builds first and keeps standard output for its answer', async () => {
  const root = project()
  const cwd = temporaryFolder()
  const first = await run(root, 'attache.mjs', ['list', 'my notebook', '--json'], { cwd })
  expect(JSON.parse(first.stdout)).toEqual({ args: ['list', 'my notebook', '--json'], folder: cwd })
  expect(first.stderr).toContain('not built yet')
  expect(first.code).toBe(2)
  const second = await run(root, 'attache.mjs', [])
  expect(second.stderr).toBe('')
})

test('run by npm, the command line works in the folder where the user is', async () => {
  const root = project()
  const INIT_CWD = temporaryFolder()
  const asked = await run(root, 'attache.mjs', [], {
    env: { INIT_CWD, npm_lifecycle_event: 'attache' },
  })
  expect(JSON.parse(asked.stdout)).toMatchObject({ folder: INIT_CWD })
  const nested = await run(root, 'attache.mjs', [], {
    env: { INIT_CWD, npm_lifecycle_event: 'test' },
  })
  expect(JSON.parse(nested.stdout)).toMatchObject({ folder: root })
})

test('a build that fails shows its words and stops', async () => {
  const root = project()
  writeFiles(root, {
    'node_modules/electron-vite/bin/electron-vite.js': `console.error('line 3 is wrong'); process.exit(1)`,
  })
  const { code, stdout, stderr } = await run(root, 'attache.mjs', [])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/line 3 is wrong[^]*npm run build\n$/)
})

test.runIf(process.platform === 'linux')(
  'start without a display stops before it does anything',
  async () => {
    const root = project()
    const { code, stderr } = await run(root, 'start.mjs', [])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^attaché: there is no display.*\n$/)
    expect(existsSync(path.join(root, 'out'))).toBe(false)
  },
)

test.runIf(process.platform === 'linux')(
  'start passes arguments and the exit code on',
  async () => {
    const root = project()
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'runtime') }
    const { code, stdout } = await run(root, 'start.mjs', ['my notebook', '--user-data-dir=/x'], {
      env,
    })
    expect(stdout).toMatch(new RegExp(`${root} my notebook --user-data-dir=/x\n$`))
    expect(code).toBe(5)
  },
)
