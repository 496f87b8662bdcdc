import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow } from 'electron'
import { log } from './log'
import { placeOnDisplays, windowPlaceSchema, type WindowPlace } from './window-place'

/** The place that the window had, read from the program's own state; see `placeOnDisplays`. */
export function rememberedPlace(appStateFolder: string) {
  const last = readPlace(appStateFolder)
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  return {
    bounds: placeOnDisplays(last?.bounds ?? null, workAreas),
    isMaximized: last?.isMaximized ?? false,
  }
}

/** Keeps the window's place for the next start. */
export function rememberPlace(window: BrowserWindow, appStateFolder: string): void {
  const place: WindowPlace = {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
  }
  try {
    writeFileSync(placeFile(appStateFolder), JSON.stringify(place))
  } catch {
    log('the place of the window could not be kept')
  }
}

/** A missing or broken file costs nothing: the window then opens in its usual place. */
function readPlace(appStateFolder: string): WindowPlace | null {
  try {
    const text = readFileSync(placeFile(appStateFolder), 'utf8')
    return windowPlaceSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function placeFile(appStateFolder: string): string {
  return join(appStateFolder, 'window.json')
}
