import { useSyncExternalStore } from 'react'

/**
 * The widths at which the arrangement of the window changes. Below `single` one of source and note
 * is shown at a time; from `inspector` on the links have a place of their own; from `list` on the
 * list stays beside both panes. Below `rail`, as at four times the size, the sections are a menu.
 */
const steps = { list: 1680, inspector: 1360, single: 1180, rail: 560 } as const
export type WidthStep = keyof typeof steps

/** Whether the window is at least as wide as the step. */
export function useIsWide(step: WidthStep): boolean {
  const query = `(min-width: ${steps[step]}px)`
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query)
      media.addEventListener('change', tell)
      return () => {
        media.removeEventListener('change', tell)
      }
    },
    () => matchMedia(query).matches,
  )
}
