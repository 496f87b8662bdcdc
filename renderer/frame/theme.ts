import type { Theme } from '../../shared/ipc/contract'

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
