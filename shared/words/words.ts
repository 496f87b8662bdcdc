import { createInstance, type i18n } from 'i18next'
import { resources } from './resources'

/**
 * The program's words, the same instance for main, command line and window. Nothing is loaded from
 * anywhere: the texts are part of the bundle. Nothing is escaped here, because no word is ever
 * inserted as HTML.
 */
export const words: i18n = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(resources.en),
  defaultNS: 'frame',
  resources,
  interpolation: { escapeValue: false },
  initAsync: false,
})
void words.init()

/** Says a thing in the user's language: `say('check:claimWithoutEvidence', { claim })`. */
export const say = words.t
