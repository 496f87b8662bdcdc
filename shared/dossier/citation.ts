import { withKey } from '../markdown/link-grammar'

/** A citation in running text: `@desk2021envoys [para. 2]`. */
export function citation(key: string, paragraph: number | null): string {
  return paragraph === null ? reference(key) : `${reference(key)} [${locator(paragraph)}]`
}

/** A citation in brackets, behind what it supports: `[@desk2021envoys, para. 2]`. */
export function bracketedCitation(key: string, paragraph: number | null): string {
  return paragraph === null ? `[${reference(key)}]` : `[${reference(key)}, ${locator(paragraph)}]`
}

/** In braces where Pandoc would not read the whole key. */
function reference(key: string): string {
  return withKey('@key', key)
}

/** Pandoc and CSL know the label `para.`, so it is not translated. */
function locator(paragraph: number): string {
  return `para. ${paragraph}`
}
