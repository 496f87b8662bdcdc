import { app, protocol } from 'electron'
import { pictureScheme } from '../shared/markdown/pictures'
import { serveBundle } from './bundle'
import { appScheme } from './origin'
import { servePicture } from './pictures'

/** Must run before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    // An origin of its own, so that nothing it holds could pass for a file of the program.
    { scheme: pictureScheme, privileges: { standard: true, secure: true } },
  ])
  // The program's name is part of it, and a header that is not ASCII makes every request fail.
  app.userAgentFallback = app.userAgentFallback.normalize('NFD').replace(/[^ -~]/g, '')
}

/** Serves the built window from its folder. */
export function serveWindowFrom(folder: string): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request))
}

/** Serves the pictures of the notebook that is open; `rootOf` throws while there is none. */
export function servePicturesOf(rootOf: () => string): void {
  protocol.handle(pictureScheme, (request) => servePicture(rootOf, request))
}
