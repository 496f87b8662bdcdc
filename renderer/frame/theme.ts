import type { Theme } from '../../shared/ipc/contract'
import { useCommand } from '../commands/registry'
import { ask } from '../state/bridge'

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

/** Shows a theme from now on; `system` follows the system while it changes. */
export function showTheme(theme: Theme): void {
  chosen = theme
  apply()
}

function apply(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && prefersDark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

prefersDark.addEventListener('change', apply)

/** The three themes as commands; the choice is kept by main. */
export function useThemeCommands(): void {
  useCommand('view.themeSystem', () => {
    choose('system')
  })
  useCommand('view.themeLight', () => {
    choose('light')
  })
  useCommand('view.themeDark', () => {
    choose('dark')
  })
}

function choose(theme: Theme): void {
  showTheme(theme)
  void ask('app.setTheme', { theme })
}
