import type {} from '../../../renderer/state/bridge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Launched } from '../launch'

type Request = (options?: object) => Promise<unknown>

declare global {
  /** What TypeScript does not know of, because not every browser has it. */
  interface Navigator {
    readonly serial: { readonly requestPort: Request }
    readonly usb: { readonly requestDevice: Request }
    readonly hid: { readonly requestDevice: Request }
    readonly bluetooth: { readonly requestDevice: Request }
  }
}

/** What the page may ask for, each as a request that a user's click could have made. */
const requests: Readonly<Record<string, () => unknown>> = {
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  location: () =>
    new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  midi: () => navigator.requestMIDIAccess({ sysex: true }),
  'reading the clipboard': () => navigator.clipboard.readText(),
  'writing the clipboard': () => navigator.clipboard.writeText('x'),
  'a serial port': () => navigator.serial.requestPort(),
  'a usb device': () => navigator.usb.requestDevice({ filters: [] }),
  'a bluetooth device': () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
  'a wake lock': () => navigator.wakeLock.request(),
  'protected media': () => navigator.requestMediaKeySystemAccess('org.w3.clearkey', []),
}

/** What the page may ask whether it may. */
const names = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'screen-wake-lock',
  'background-sync',
  'accelerometer',
]

describe('a permission', () => {
  let launched: Launched
  beforeAll(async () => {
    launched = await launch()
    await launched.page.locator('#root > *').first().waitFor()
  })
  afterAll(() => launched.forget())

  it.each(Object.entries(requests))('is not given for %s', async (_name, request) => {
    const outcome = await launched.page.evaluate(request).then(
      () => 'given',
      (error: unknown) => String(error),
    )
    expect(outcome).not.toBe('given')
  })

  it('is not given for notifications', async () => {
    const answer = await launched.page.evaluate(() => Notification.requestPermission())
    expect(answer).toBe('denied')
  })

  it('is not given for a HID device', async () => {
    const devices = await launched.page.evaluate(() => navigator.hid.requestDevice({ filters: [] }))
    expect(devices).toEqual([])
  })

  it.each(names)('is said to be denied for %s', async (name) => {
    const state = await launched.page.evaluate(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName })
      return status.state
    }, name)
    expect(state).toBe('denied')
  })

  it('is not given to a session that is made later', async () => {
    const answers = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'stranger' } })
      await window.loadURL('about:blank')
      const answer: unknown = await window.webContents.executeJavaScript(
        `Promise.all(['geolocation', 'notifications', 'camera'].map(
          (name) => navigator.permissions.query({ name }).then(({ state }) => state)))`,
      )
      window.destroy()
      return answer
    })
    expect(answers).toEqual(['denied', 'denied', 'denied'])
  })

  it('is not given for full screen', async () => {
    const { app, page, stderr } = launched
    // Chromium leaves the promise open when it is refused.
    await page.evaluate(() => void document.documentElement.requestFullscreen())
    await expect.poll(stderr).toContain('refused the permission fullscreen')
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
    const isFull = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((one) => one.isFullScreen()),
    )
    expect(isFull).toBe(false)
  })

  it('is not needed to copy words, which main does on request', async () => {
    const { app, page } = launched
    await page.evaluate(() => window.attache.call['app.copyText']({ text: '[^c-a-claim]' }))
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('[^c-a-claim]')
  })

  it('is not needed for a download, because none begins', async () => {
    const isRefused = await launched.app.evaluate(async ({ BrowserWindow, session }) => {
      const decided = new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
      })
      // Without our preload script, which keeps the page from even asking.
      const window = new BrowserWindow()
      await window.loadURL('app://local/')
      await window.webContents.executeJavaScript(`
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob(['text']))
        link.download = 'file.txt'
        link.click()`)
      return decided.finally(() => window.destroy())
    })
    expect(isRefused).toBe(true)
  })
})
