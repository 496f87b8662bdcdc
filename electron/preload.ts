import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, CallName, PushName } from '../shared/ipc/contract'
import { bridgeNames } from './ipc/bridge-names'
import { stayOnPage } from './stay-on-page'

/*
 * All that the page can reach: one function for each call, and one for each push. What a call may
 * carry is checked in main, which trusts nothing that comes from here.
 */
const names = bridgeNames(process.argv)

const bridge = {
  call: named<Bridge['call']>(
    names.calls as CallName[],
    (name) => (input: unknown) => ipcRenderer.invoke(name, input),
  ),
  on: named<Bridge['on']>(
    names.pushes as PushName[],
    (name) => (listener: (push: unknown) => void) => {
      // The event object stays here: it leads back to the whole of Electron's channel.
      const listen = (_event: unknown, push: unknown) => listener(push)
      ipcRenderer.on(name, listen)
      return () => {
        ipcRenderer.removeListener(name, listen)
      }
    },
  ),
} satisfies Bridge

function named<T extends object>(keys: (keyof T)[], make: (name: string) => unknown): T {
  return Object.fromEntries(keys.map((key) => [key, make(String(key))])) as T
}

contextBridge.exposeInMainWorld('attache', bridge)
stayOnPage()
