import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Researcher } from '../../researcher'
import type { Payload } from './corpus'
import { marked, perDossier, perText, textCount, wordsOf } from './hostile-notebook'
import { goThrough, type Found } from './in-page'

/** What a test of a place works with. */
export interface Bench {
  readonly researcher: Researcher
  readonly folder: string
  /** The attacks that the place was given. */
  readonly payloads: readonly Payload[]
}

/** Shows a place of the window with everything in it, and says what was found there. */
export type Sink = (bench: Bench) => Promise<readonly Found[]>

const whole = (within: string) => ({ within, isWhole: true })
const scrolled = (within: string) => ({ within, isWhole: false })

/** Goes to records one after the other and looks at the same part of the window in each. */
function inRecords(title: string, part: string): Sink {
  return async ({ researcher, payloads }) => {
    const found: Found[] = []
    for (let at = 0; at < textCount(payloads, perText); at += 1) {
      await researcher.show(`${title} ${at}`)
      await waitForWords(researcher, part, wordsOf(at * perText + 1))
      found.push(await researcher.page.evaluate(goThrough, scrolled(part)))
    }
    return found
  }
}

async function waitForWords({ page }: Researcher, part: string, words: string): Promise<void> {
  await page.waitForFunction(
    ([within = '', text = '']) => document.querySelector(within)?.textContent.includes(text),
    [part, words],
  )
}

async function asRead({ researcher, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  const found: Found[] = []
  for (let at = 0; at < textCount(payloads, perDossier); at += 1) {
    await researcher.show(`Zulu preview ${at}`)
    const last = Math.min(payloads.length, (at + 1) * perDossier)
    await waitForWords(researcher, '.markdown', wordsOf(last))
    found.push(await page.evaluate(goThrough, whole('.markdown')))
    await page.evaluate(followLinks)
  }
  return found
}

/** Runs in the page: every link of the text is clicked, and chosen with Enter. */
function followLinks(): void {
  for (const link of document.querySelectorAll<HTMLElement>('.markdown-address')) {
    link.click()
    link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  }
}

async function inSwitcher({ researcher, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  await researcher.choose('go.quickSwitch')
  const field = researcher
    .sheet()
    .getByRole('combobox')
    .or(researcher.sheet().getByRole('searchbox'))
  const found: Found[] = []
  for (const { number } of payloads) {
    await field.first().fill(wordsOf(number))
    found.push(await page.evaluate(goThrough, whole('.palette-rows')))
  }
  await page.keyboard.press('Escape')
  await researcher.sheet().waitFor({ state: 'detached' })
  return found
}

async function inSearch({ researcher, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  const results = '[role=listbox][aria-label=Results]'
  await researcher.choose('go.search')
  const field = page.getByRole('combobox', { name: 'What to find' })
  const found: Found[] = []
  for (const { number } of payloads) {
    await field.fill(`${wordsOf(number).replace('Attack ', '')} `)
    await waitForWords(researcher, results, wordsOf(number))
    found.push(await page.evaluate(goThrough, whole(results)))
  }
  return found
}

async function inCompletion({ researcher, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  await researcher.show('Zulu completion')
  await waitForWords(researcher, '.cm-content', 'Here:')
  await researcher.editor().click()
  const found: Found[] = []
  const seen = new Set<number>()
  for (const { number } of payloads) {
    if (seen.has(number)) continue
    await page.keyboard.press('Control+End')
    await page.keyboard.type(`[[${wordsOf(number)}`)
    await waitForWords(researcher, '.cm-tooltip-autocomplete', wordsOf(number))
    const here = await page.evaluate(goThrough, whole('.cm-tooltip-autocomplete'))
    found.push(here)
    for (const one of here.seen) seen.add(one)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Delete')
  }
  return found
}

async function inHistory({ researcher }: Bench): Promise<Found[]> {
  const { page } = researcher
  await researcher.show('Zulu history')
  await waitForWords(researcher, '.cm-content', wordsOf(1))
  await researcher.editor().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('gone')
  await page.keyboard.press('Control+s')
  await researcher.saved()
  await page.keyboard.press('Control+Alt+h')
  await researcher
    .sheet()
    .getByRole('option', { name: /When you began/ })
    .click()
  await waitForWords(researcher, '.difference-text', wordsOf(1))
  const found = await page.evaluate(goThrough, scrolled('.difference-text'))
  await page.keyboard.press('Escape')
  await researcher.sheet().waitFor({ state: 'detached' })
  return [found]
}

async function inConflict({ researcher, folder, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  await researcher.show('Zulu conflict')
  await waitForWords(researcher, '.cm-content', wordsOf(1))
  await researcher.editor().click()
  const theirs = payloads.map((payload) => `${marked(payload)} theirs`)
  writeFileSync(join(folder, 'notes/Zulu conflict.md'), theirs.join('\n'))
  await page.keyboard.type('mine ')
  await page.getByRole('alert').filter({ hasText: 'Another program' }).first().waitFor()
  await page.keyboard.press('F8')
  await researcher.sheetHasFocus()
  await waitForWords(researcher, '.conflict', wordsOf(1))
  const found = await page.evaluate(goThrough, scrolled('.conflict'))
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  await researcher.sheet().waitFor({ state: 'detached' })
  return [found]
}

async function pasted({ researcher, payloads }: Bench): Promise<Found[]> {
  const { page } = researcher
  const text = payloads.map(marked).join('\n')
  const html = payloads.map((payload) => `<p>${marked(payload)}</p>`).join('')
  await researcher.show('Zulu paste')
  await waitForWords(researcher, '.cm-content', 'Here:')
  await researcher.editor().click()
  await page.keyboard.press('Control+End')
  await page.evaluate(paste, { text, html })
  await waitForWords(researcher, '.cm-content', 'Attack ')
  return [await page.evaluate(goThrough, scrolled('.cm-content'))]
}

/** Runs in the page: what a browser does with the keys for it, whatever the system's clipboard holds. */
function paste({ text, html }: { text: string; html: string }): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  clipboardData.setData('text/html', html)
  const event = { clipboardData, bubbles: true, cancelable: true }
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event))
}

function inSection(section: 'Notes' | 'Sources' | 'Entities', part: string): Sink {
  return async ({ researcher }) => {
    await researcher.goTo(section)
    await waitForWords(researcher, part, 'Attack ')
    return [await researcher.page.evaluate(goThrough, scrolled(part))]
  }
}

function inRecord(title: string, part: string, words = 'Attack '): Sink {
  return async ({ researcher }) => {
    await researcher.show(title)
    await waitForWords(researcher, part, words)
    return [await researcher.page.evaluate(goThrough, scrolled(part))]
  }
}

/** The place that gets the whole corpus. */
export const wholeTexts: Readonly<Record<string, Sink>> = { 'a text that is read': asRead }

/** The places that get a part of it, each in one line. */
export const places: Readonly<Record<string, Sink>> = {
  'a text that is written': inRecords('Zulu live', '.cm-content'),
  'the titles of notes': inSection('Notes', '[data-pane=list]'),
  'the tags of a note': inRecord('Zulu tags', '.note-head', ' '),
  'the words around links': inRecord('Zulu target', '[data-pane=inspector]'),
  'the switcher': inSwitcher,
  'what a search finds': inSearch,
  'what is proposed while writing': inCompletion,
  'the names of entities': inSection('Entities', '[data-pane=list]'),
  'the other names and facts of a card': inRecords('Zulu card', '[data-pane=main]'),
  'the table of sources': inSection('Sources', '.source-table'),
  'a captured text': inRecords('Zulu captured', '.page'),
  'the list of sources': inRecord('Zulu captured 0', '[data-pane=list]'),
  'the versions of a text': inHistory,
  'two texts to choose from': inConflict,
  'what is pasted into a text': pasted,
}
