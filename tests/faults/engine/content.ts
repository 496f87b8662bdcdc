import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn, fingerprintOf } from '../../support/files'
import { App, placeAt } from './app'
import { makeFirstNotebook } from './first-notebook'
import type { Operation } from './operations'

/** Everything the user has in the folders of a case: text by path. */
export type Content = Readonly<Record<string, string>>

/** What is there now; what is new in every run (identities, times) is left out. */
export function contentOf(folder: string): Content {
  const { notebook, out, appState } = placeAt(folder)
  const content: Record<string, string> = { theme: themeIn(appState) }
  for (const part of [notebook, out].filter((each) => existsSync(each))) {
    for (const [path, text] of Object.entries(filesIn(part))) {
      content[join(relative(folder, part), path)] = steady(text)
    }
  }
  return content
}

/** Of what the program remembers for itself only the theme is the same in every run. */
function themeIn(appState: string): string {
  const file = join(appState, 'app-state.json')
  if (!existsSync(file)) return 'none'
  return /"theme": "(\w+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'lost'
}

/** A text without what is new in every run. */
export function steady(text: string): string {
  return text
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, '…id')
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…time')
    .replace(/\bp-[a-z2-7]{6}\b/g, 'p-…')
}

/** The content before the first step, after it, after the second … */
export async function contentsOf(folder: string, operation: Operation): Promise<Content[]> {
  makeFirstNotebook(folder)
  const app = new App(folder)
  await app.open()
  if (operation.isClosed === true) await app.close()
  const contents = [contentOf(folder)]
  for (const step of operation.steps) {
    await step(app)
    contents.push(contentOf(folder))
  }
  await app.close()
  return contents
}

/** Files that nobody but the program needs and that it should have taken away. */
export function leftoversIn(folder: string): string[] {
  const names = Object.keys(filesIn(folder, true))
  return names.filter((path) => /\.attache-tmp|\.attache\/(journal|unfinished)\//.test(path))
}

/** Every property of every file that a start of the program must not change. */
export function printOf(folder: string): Record<string, string> {
  const { notebook, out } = placeAt(folder)
  const prints = [notebook, out].filter((each) => existsSync(each)).map(fingerprintOf)
  const own = join(notebook, '.attache')
  const entries = Object.entries(Object.assign({}, ...prints) as Record<string, string>)
  // The lock comes and goes with every start, and with it the time of its folder.
  return Object.fromEntries(
    entries.filter(([path]) => path !== own && !path.startsWith(join(own, 'lock'))),
  )
}
