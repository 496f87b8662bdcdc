import { join } from 'node:path'
import { app } from 'electron'

/** Where the program's own files lie: in the project while developing, in the package afterwards. */
export function programPlaces() {
  const built = join(app.getAppPath(), 'out')
  const data = app.isPackaged ? process.resourcesPath : app.getAppPath()
  return {
    windowFolder: join(built, 'renderer'),
    preload: join(built, 'preload', 'preload.cjs'),
    searchThread: join(built, 'main', 'search-thread.cjs'),
    sampleFolder: join(data, 'data', 'sample-notebook'),
    /** Chromium's own folder for this user; ours is what lies in it as `*.json`. */
    appStateFolder: app.getPath('userData'),
  }
}
export type ProgramPlaces = ReturnType<typeof programPlaces>
