import './without-code-from-strings'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { words } from '../shared/words/words'
import { App } from './app'
import './styles/base.css'
import './styles/tokens.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={words.language}>
      <App />
    </I18nProvider>
  </StrictMode>,
)
