import './without-code-from-strings'
import './security/own-worker'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { words } from '../shared/words/words'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <I18nProvider locale={words.language}>
        <App />
      </I18nProvider>
    </I18nextProvider>
  </StrictMode>,
)
