import { app, protocol } from 'electron'
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
  // The program's name is part of it, and a header that is not ASCII makes every request fail.
  app.userAgentFallback = app.userAgentFallback.normalize('NFD').replace(/[^ -~]/g, '')
}

/** Serves the built window from its folder. */
export function serveWindowFrom(folder: string): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request))
}
