/**
 * How fast names are found, beside what the same machine does in the same run with a loop over the
 * characters and with a regular expression of all names.
 */
import { findNames } from '../../shared/mentions/find-names'
import { NameTrie } from '../../shared/mentions/name-trie'
import { makeNames, makeText } from './mention-material'

const names = makeNames(50_000)
const text = makeText(10_000_000, names.slice(0, 10_000))
const megabytes = Buffer.byteLength(text) / 1e6
const loop = best(5, () => countLetters(text))
const rows: [string, number, number][] = [['a loop over the characters', loop, megabytes / loop]]
const scans = new Map<number, number>()
for (const count of [1_000, 10_000, 50_000]) {
  const borne = names.slice(0, count).map((name, bearer) => ({ name, bearer, isAmbiguous: false }))
  const built = best(3, () => new NameTrie(borne))
  const trie = new NameTrie(borne)
  const scan = best(5, () => findNames(trie, text))
  scans.set(count, scan)
  const hits = findNames(trie, text).length
  rows.push([`${count} names (${hits} found; built in ${ms(built)})`, scan, megabytes / scan])
  const note = text.slice(0, 4096)
  const short = best(5, () => repeat(2000, () => findNames(trie, note))) / 2000
  rows.push([`${count} names, one note of 4 kB`, short, note.length / 1e6 / short])
}
const part = text.slice(0, 1_000_000)
const pattern = new RegExp(`\\b(?:${names.slice(0, 10_000).map(escaped).join('|')})\\b`, 'gi')
const regex = best(1, () => [...part.matchAll(pattern)].length)
rows.push(['10000 names as a regular expression', regex, part.length / 1e6 / regex])
for (const [what, time, speed] of rows) say(`${what}: ${ms(time)}, ${speed.toFixed(1)} MB/s`)
const tenThousand = scans.get(10_000) ?? 0
say(`10000 names against the loop: ${(tenThousand / loop).toFixed(1)} times its time`)
say(
  `10000 names against the regular expression: ${((regex * text.length) / part.length / tenThousand).toFixed(0)} times faster`,
)
say(
  `50000 names against 1000: ${((scans.get(50_000) ?? 0) / (scans.get(1_000) ?? 1)).toFixed(1)} times slower`,
)

function countLetters(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127) letters++
  }
  return letters
}

/** Seconds of processor time of the fastest of several runs: what others do meanwhile is not counted. */
function best(runs: number, work: () => unknown): number {
  let fastest = Infinity
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    fastest = Math.min(fastest, user + system)
  }
  return fastest / 1e6
}

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work()
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(seconds < 0.01 ? 3 : 0)} ms`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
