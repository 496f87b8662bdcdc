import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Payload } from './corpus'

const empty = resolve(import.meta.dirname, '../../../../data/empty-notebook')

/** Ends whatever an attack has opened, so that the next one stands for itself. */
const separator = '</pre></script></style></textarea> --> ]]> ?>'

/** So many attacks stand in one text: more would be more than people write. */
export const perText = 100
export const perDossier = 200

/** A notebook that somebody made for whoever opens it: every place that can hold words holds attacks. */
export function writeHostileNotebook(
  folder: string,
  all: readonly Payload[],
  lines: readonly Payload[],
): void {
  cpSync(empty, folder, { recursive: true })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [at, part] of parts(all, perDossier).entries())
    write(`dossiers/Zulu preview ${at}.md`, bodyOf(part))
  for (const [at, part] of parts(lines, perText).entries()) {
    write(`notes/Zulu live ${at}.md`, bodyOf(part))
    write(`sources/captured${at}.md`, captured(at, part))
    write(`entities/Zulu card ${at}.md`, card(part))
  }
  write('notes/Zulu history.md', lines.map(marked).join('\n'))
  write('notes/Zulu conflict.md', lines.map(marked).join('\n'))
  write(
    'notes/Zulu tags.md',
    `---\ntags: [${lines.map((one) => JSON.stringify(marked(one))).join(', ')}]\n---\nText.\n`,
  )
  write('notes/Zulu target.md', 'Everybody links here.')
  write('notes/Zulu paste.md', 'Here: ')
  write('notes/Zulu completion.md', 'Here: ')
  for (const payload of lines) {
    const words = JSON.stringify(marked(payload))
    const { number } = payload
    write(
      `notes/titles/title ${number}.md`,
      `---\ntitle: ${words}\ntags: [${words}]\naliases: [${words}]\n---\n${marked(payload)} [[Zulu target]] ${payload.text}\n`,
    )
    write(
      `sources/metadata/source${number}.md`,
      `---\ntitle: ${words}\nauthor:\n  - { literal: ${words} }\ncontainer-title: ${words}\npublisher: ${words}\norigin: ${words}\nURL: ${words}\ntype: ${words}\n---\nText.\n`,
    )
    write(
      `entities/names/entity ${number}.md`,
      `---\ntitle: ${words}\ntype: person\naliases: [${words}]\nrole: ${words}\n---\n`,
    )
  }
}

/** How many texts of a kind there are. */
export function textCount(payloads: readonly Payload[], per: number): number {
  return Math.ceil(payloads.length / per)
}

function parts(payloads: readonly Payload[], per: number): Payload[][] {
  return Array.from({ length: textCount(payloads, per) }, (_, at) =>
    payloads.slice(at * per, (at + 1) * per),
  )
}

/** The words by which an attack is known to be on screen; no other begins with them. */
export function wordsOf(number: number): string {
  return `Attack ${String(number).padStart(4, '0')}`
}

/** An attack in one line, with the words by which it is known to be on screen. */
export function marked({ number, text }: Payload): string {
  return `${wordsOf(number)} ${text}`
}

function bodyOf(payloads: readonly Payload[]): string {
  return payloads
    .map(({ number, text }) => `${wordsOf(number)}:\n\n${text}\n\n${separator}\n`)
    .join('\n')
}

function captured(at: number, payloads: readonly Payload[]): string {
  const text = payloads.map(marked).join('\n\n')
  return `---\ntitle: Zulu captured ${at}\ntype: webpage\n---\n${text}\n`
}

/** One card with many other names, facts and words of its own. */
function card(payloads: readonly Payload[]): string {
  const names = payloads.map((payload) => JSON.stringify(marked(payload))).join(', ')
  return `---\ntype: person\naliases: [${names}]\nrole: ${JSON.stringify(payloads.map(marked).join(' '))}\n---\n${bodyOf(payloads)}`
}
