import { protocol } from 'electron'
import { serveBundle } from './bundle'
import { appScheme } from './origin'

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window from its folder. */
export function serveWindowFrom(folder: string): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request))
}
