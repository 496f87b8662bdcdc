import type { resources } from './resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame'
    resources: (typeof resources)['en']
  }
}
