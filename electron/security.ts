import { app, type Session, type WebContents } from 'electron'
import { log } from './log'
import { guardNetwork } from './network-guard'

/** Sets the guards on every session and every page there will ever be; must run before the app is ready. */
export function guardEverything(): void {
  app.on('session-created', guardSession)
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardSession(created: Session): void {
  guardNetwork(created)
  created.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`refused the permission ${permission}`)
    answer(false)
  })
  created.setPermissionCheckHandler(() => false)
  created.setDevicePermissionHandler(() => false)
  created.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  created.on('will-download', (event) => event.preventDefault())
  // Chromium would fetch its dictionaries from the network.
  created.setSpellCheckerEnabled(false)
}

/** The window stays where it is: only main loads a page, and nothing opens another one. */
function guardPage(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }) => {
    log('refused a navigation')
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', stay)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
