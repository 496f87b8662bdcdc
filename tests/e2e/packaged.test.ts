import type {} from '../../renderer/state/bridge'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFuses } from './fuses'
import { launch, type Launched } from './launch'

const projectRoot = resolve(import.meta.dirname, '../..')

/** Where electron-builder puts the unpacked app of this system. */
const executables: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/attache',
  win32: 'win-unpacked/attache.exe',
  darwin: 'mac/Attaché.app/Contents/MacOS/Attaché',
}
const packagedApp = join(projectRoot, 'dist/e2e', executables[process.platform] ?? 'unknown')

describe('the packaged app', () => {
  beforeAll(() => {
    const script = join(projectRoot, 'electron/launch/package.mjs')
    execFileSync(process.execPath, [script, '--e2e'], { cwd: projectRoot, stdio: 'pipe' })
  }, 240_000)

  describe('when started', () => {
    let launched: Launched
    beforeAll(async () => {
      launched = await launch({ packagedApp })
    })
    afterAll(() => launched.forget())

    it('is a packaged one that shows its page', async () => {
      const { app, page } = launched
      expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true)
      await page.locator('#root > *').first().waitFor()
      expect(await page.title()).toBe('Attaché')
    })

    it('carries the sample notebook', async () => {
      const reply = await launched.page.evaluate(() =>
        window.attache.call['notebook.openSample'](null),
      )
      expect(reply).toMatchObject({ ok: true, value: { name: expect.any(String) as string } })
    })

    it('has no developer tools, neither in the menu nor otherwise', async () => {
      const found = await launched.app.evaluate(({ BrowserWindow, Menu }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.openDevTools()
        const items = Menu.getApplicationMenu()?.items.flatMap(
          ({ submenu }) => submenu?.items ?? [],
        )
        const inMenu = items?.some(({ role }) => role?.toLowerCase() === 'toggledevtools')
        return { inMenu, isOpen: contents?.isDevToolsOpened() }
      })
      expect(found).toEqual({ inMenu: false, isOpen: false })
    })
  })

  it('has the fuses set', () => {
    const { grantFileProtocolExtraPrivileges = false, ...fuses } = readFuses(packagedApp)
    expect(fuses).toMatchObject({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      // On for these tests only: Playwright drives main through it.
      nodeCliInspect: true,
      embeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    })
    expect(grantFileProtocolExtraPrivileges).toBe(false)
  })

  it('is no Node that runs what it is given', () => {
    const { stdout } = spawnSync(packagedApp, ['--version', '-p', '40 + 2'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 10_000,
    })
    expect(stdout).not.toContain('42')
  })

  it('starts nothing but its own archive', () => {
    const archive = join(dirname(packagedApp), 'resources/app.asar')
    expect(existsSync(archive)).toBe(true)
    renameSync(archive, `${archive}.away`)
    try {
      const { status } = spawnSync(packagedApp, ['--no-sandbox'], { timeout: 10_000 })
      expect(status).toBe(1)
    } finally {
      renameSync(`${archive}.away`, archive)
    }
  })
})
