import { isDeepStrictEqual } from 'node:util'
import { filesIn } from '../../support/files'
import { App, placeAt } from './app'
import { contentOf, leftoversIn, printOf, steady, type Content } from './content'

/** Opens the notebook as the next start of the program does, closes it, and says what was damaged. */
export async function restart(folder: string): Promise<string[]> {
  const app = new App(folder)
  await app.open()
  const { damage } = app.session.state()
  await app.close()
  return damage.map(({ message }) => message)
}

/**
 * Starts the program again after whatever happened, twice, and checks that the folders of the case
 * hold one of the given contents, wholly; that nothing is left over or was lost on the way; and that
 * the second start changed nothing.
 * @throws Error with what is wrong.
 */
export async function expectWhole(folder: string, allowed: readonly Content[]): Promise<void> {
  const damage = await restart(folder)
  if (damage.length > 0) throw new Error(`Damage after the restart: ${damage.join(' ')}`)
  expectContent(folder, allowed)
  const leftovers = leftoversIn(folder)
  if (leftovers.length > 0) throw new Error(`Left over: ${leftovers.join(', ')}`)
  expectInTrash(folder, allowed)
  const once = printOf(folder)
  await restart(folder)
  const changed = differentPaths(once, printOf(folder))
  if (changed.length > 0) throw new Error(`The second restart changed ${changed.join(', ')}`)
}

/** @throws Error with what differs from the nearest of the given contents. */
export function expectContent(folder: string, allowed: readonly Content[]): void {
  const content = contentOf(folder)
  if (allowed.some((one) => isDeepStrictEqual(one, content))) return
  const [nearest = {}] = [...allowed].sort(
    (one, other) => differentPaths(one, content).length - differentPaths(other, content).length,
  )
  const differences = differentPaths(nearest, content).map(
    (path) => `${path} (${firstDifference(nearest[path], content[path])})`,
  )
  throw new Error(`Neither old nor new: ${differences.join(', ')}`)
}

/** A record that is not there any more, under no other name either, lies in the trash. */
function expectInTrash(folder: string, allowed: readonly Content[]): void {
  const before = allowed[0] ?? {}
  const now = contentOf(folder)
  if (recordsIn(now).length >= recordsIn(before).length) return
  const kept = Object.entries(filesIn(placeAt(folder).notebook, true))
  const trash = kept.filter(([path]) => path.startsWith('.attache/trash/'))
  for (const path of recordsIn(before).filter((one) => !(one in now))) {
    const isInTrash = trash.some(([, content]) => steady(content) === before[path])
    if (!isInTrash) throw new Error(`${path} is lost`)
  }
}

function recordsIn(content: Content): string[] {
  return Object.keys(content).filter((path) => /^notebook\/.*\.md$/.test(path))
}

function differentPaths(one: Content, other: Content): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...paths].filter((path) => one[path] !== other[path])
}

function firstDifference(expected: string | undefined, found: string | undefined): string {
  if (expected === undefined) return 'should not be there'
  if (found === undefined) return 'is not there'
  const lines = found.split('\n')
  const index = expected.split('\n').findIndex((line, at) => line !== lines[at])
  const line = index < 0 ? 'it goes on' : (lines[index]?.slice(0, 80) ?? 'it ends')
  return `line ${index + 1}: ${line}`
}
