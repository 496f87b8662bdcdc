import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NotebookState } from '../../shared/notebook/state'
import { recordsOfKind } from '../../shared/notebook/records'
import { bodyOf } from '../../shared/notebook/state'
import { randomFrom, type Random } from './random'

/** A notebook to be measured, and what the machine needs to look at its files. */
export interface Material {
  readonly folder: string
  readonly records: number
  readonly bytes: number
  /** Files whose front matter strict YAML rejects; `null` where that is not known. */
  readonly broken: number | null
}

/** The Markdown files below a folder, with none that begin with a dot. */
export function markdownIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).includes('/.'))
}

export function readAll(folder: string): number {
  let bytes = 0
  for (const path of markdownIn(folder)) bytes += readFileSync(path).length
  return bytes
}

export function statAll(folder: string): number {
  let bytes = 0
  for (const path of markdownIn(folder)) bytes += statSync(path).size
  return bytes
}

/** Queries made of what is there: words of texts, rare and frequent, as people type them. */
export interface Queries {
  readonly words: readonly string[]
  readonly prefixes: readonly string[]
  readonly phrases: readonly string[]
  readonly misspelled: readonly string[]
}

export function queriesFor(state: NotebookState, count: number): Queries {
  const random = randomFrom(3)
  const texts = recordsOfKind(state, 'note')
    .slice(0, 2_000)
    .map((record) => bodyOf(record).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 20)
  const make = (one: (words: readonly string[]) => string) =>
    Array.from({ length: texts.length === 0 ? 0 : count }, () =>
      one(texts[Math.floor(random() * texts.length)]!),
    )
  return {
    words: make((words) => some(random, words, 1 + Math.floor(random() * 3))),
    prefixes: make((words) => `${some(random, words, 1).slice(0, 2 + Math.floor(random() * 3))}*`),
    phrases: make((words) => `"${run(random, words, 2 + Math.floor(random() * 2))}"`),
    misspelled: make((words) => wrong(random, words)),
  }
}

function some(random: Random, words: readonly string[], count: number): string {
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)]!).join(' ')
}

function run(random: Random, words: readonly string[], count: number): string {
  const start = Math.floor(random() * (words.length - count))
  return words.slice(start, start + count).join(' ')
}

/** A word with a letter that is not in it. */
function wrong(random: Random, words: readonly string[]): string {
  const long = words.filter((word) => word.length >= 6)
  const word = long[Math.floor(random() * long.length)] ?? 'nothing'
  const at = 1 + Math.floor(random() * (word.length - 2))
  return `${word.slice(0, at)}q${word.slice(at + 1)}`
}
