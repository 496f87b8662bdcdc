import { create } from 'zustand'
import type { Theme } from '../../shared/ipc/contract'
import { useCommand } from '../commands/registry'
import { ask } from '../state/bridge'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** The theme that was chosen; main keeps it from one start to the next. */
export const useTheme = create<{ readonly chosen: Theme }>(() => ({ chosen: 'system' }))

/** Shows a theme from now on; `system` follows the system while it changes. */
export function showTheme(theme: Theme): void {
  useTheme.setState({ chosen: theme })
}

function apply(): void {
  const { chosen } = useTheme.getState()
  const isDark = chosen === 'dark' || (chosen === 'system' && prefersDark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

prefersDark.addEventListener('change', apply)
useTheme.subscribe(apply)

/** The three themes as commands. */
export function useThemeCommands(): void {
  useCommand('view.themeSystem', () => {
    chooseTheme('system')
  })
  useCommand('view.themeLight', () => {
    chooseTheme('light')
  })
  useCommand('view.themeDark', () => {
    chooseTheme('dark')
  })
}

/** Shows a theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme)
  void ask('app.setTheme', { theme })
}
