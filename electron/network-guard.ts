import { app, type Session } from 'electron'
import { isLocalRequest } from './local-request'
import { log } from './log'

/**
 * Switches off Chromium's own ways to the network; must run before the app is ready. The resolver
 * finds no host at all, because a preconnect, for one, asks no guard.
 */
export function switchNetworkOff(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-proxy-server')
}

/** Cancels every request of a session that is not local. */
export function guardNetwork(guarded: Session): void {
  guarded.webRequest.onBeforeRequest((wanted, answer) => {
    const isAllowed = isLocalRequest(wanted, !app.isPackaged)
    if (!isAllowed) log(`refused a request to ${schemeOf(wanted.url)}`)
    answer({ cancel: !isAllowed })
  })
}

/** All that is said of a refused address: the rest of it may be private. */
function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':') + 1)
}
