import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describePassage } from '../../../shared/evidence/anchor'
import { currentFormat } from '../../../shared/model/manifest'
import { pick, randomFrom, type Random } from '../random'
import { makeRecordNames, makeVocabulary, zipf } from './words'

const instant = '2021-03-01T09:00:00.000Z'
/** So many files have a front matter that strict YAML rejects: about as many as in real vaults. */
const brokenShare = 0.006

/** What was written, to be asked for later. */
export interface Written {
  readonly records: number
  readonly notes: readonly string[]
  readonly entities: readonly string[]
  readonly vocabulary: readonly string[]
  readonly broken: number
}

/**
 * Writes a notebook of so many records, the same in every run: seven in ten notes, two in ten
 * sources, one in ten entities, and claims and passages for every twentieth.
 */
export function writeNotebook(folder: string, records: number): Written {
  const random = randomFrom(records)
  const vocabulary = makeVocabulary(random)
  const names = makeRecordNames(random, Math.max(2, Math.round(records / 10)))
  const writer = new Writer(folder, random, vocabulary, names)
  const sources = Math.round(records / 5)
  for (let at = 0; at < names.length; at++) writer.entity(at)
  for (let at = 0; at < sources; at++) writer.source(at)
  for (let at = names.length + sources; at < records; at++) writer.note(at)
  writer.collections()
  const { notes, broken } = writer
  return { records, notes, entities: names, vocabulary, broken }
}

class Writer {
  readonly notes: string[] = []
  broken = 0
  private readonly claims: unknown[] = []

  constructor(
    private readonly folder: string,
    private readonly random: Random,
    private readonly vocabulary: readonly string[],
    private readonly names: readonly string[],
  ) {
    const shelves = Array.from({ length: 100 }, (_, at) => `notes/${at}`)
    for (const kind of [...shelves, 'sources', 'entities', 'dossiers'])
      mkdirSync(join(folder, kind), { recursive: true })
  }

  entity(at: number): void {
    const fields = { id: `e${at}`, type: 'person', aliases: [`${this.names[at]} the ${at}th`] }
    this.write(`entities/${this.fileName(at)}.md`, matter(fields), this.prose(600))
  }

  source(at: number): void {
    const text = this.prose(4_000)
    const path = `sources/desk${at}.md`
    const fields = { id: `s${at}`, title: `Report ${at}`, reliability: 'B', issued: '2021-02' }
    this.write(path, matter(fields), text)
    if (at % 5 !== 0) return
    const id = `p-${at}`
    const start = text.indexOf(' ', 100) + 1
    const end = text.indexOf('.', start)
    const passage = {
      id,
      ...describePassage(text, start, end),
      textSha256: sha256(text),
      created: instant,
      comment: '',
    }
    this.json(path.replace(/\.md$/, '.passages.json'), 'passages', [passage])
    const evidence = [
      { id: 'e1', source: `s${at}`, passage: id, stance: 'supports', credibility: 2, comment: '' },
    ]
    this.claims.push({
      id: `c-${at}`,
      text: this.sentence(),
      speaker: null,
      saidOn: '2021-02-10',
      status: 'supported',
      evidence,
      created: instant,
      updated: instant,
    })
  }

  note(at: number): void {
    const path = `notes/${at % 100}/Note ${at}.md`
    const isBroken = this.random() < brokenShare
    if (isBroken) this.broken++
    const head = isBroken
      ? '---\ntitle: {{title}}\n\ttags: @x\n---\n'
      : matter({ id: `n${at}`, tags: [zipf(this.random, this.vocabulary)] })
    this.write(path, head, this.prose(2_400, true))
    this.notes.push(path)
  }

  collections(): void {
    this.json('claims.json', 'claims', this.claims)
    this.json('relations.json', 'relations', [])
    const manifest = {
      format: currentFormat,
      id: 'bench',
      name: 'Bench',
      created: instant,
      citationStyle: 'apa',
      settings: {},
    }
    writeFileSync(join(this.folder, 'notebook.json'), JSON.stringify(manifest))
    const embeds = this.claims
      .slice(0, 50)
      .map((claim) => `A sentence.[^${(claim as { id: string }).id}]\n`)
    this.write('dossiers/Bench.md', matter({ id: 'd1' }), `# Bench\n\n${embeds.join('\n')}`)
  }

  private fileName(at: number): string {
    return (this.names[at] ?? '').replace(/[/\\:]/g, '-')
  }

  /** Paragraphs of about this length, with names of entities in them and, in notes, links. */
  private prose(length: number, hasLinks = false): string {
    const parts: string[] = []
    let size = 0
    while (size < length * (0.5 + this.random())) {
      const sentence = `${this.sentence(hasLinks)}${this.random() < 0.2 ? '\n\n' : ' '}`
      parts.push(sentence)
      size += sentence.length
    }
    return `${parts.join('').trim()}\n`
  }

  private sentence(hasLinks = false): string {
    const count = 8 + Math.floor(this.random() * 16)
    const words = Array.from({ length: count }, () => zipf(this.random, this.vocabulary))
    const name = pick(this.random, this.names)
    if (this.random() < 0.3) words[3] = hasLinks && this.random() < 0.5 ? `[[${name}]]` : name
    return `${words.join(' ')}.`
  }

  private write(path: string, head: string, body: string): void {
    writeFileSync(join(this.folder, path), head + body)
  }

  private json(path: string, name: string, items: readonly unknown[]): void {
    const content = { format: currentFormat, [name]: items }
    writeFileSync(join(this.folder, path), `${JSON.stringify(content, null, 2)}\n`)
  }
}

/** Front matter as people and programs write it: plain words, and lists in lines of their own. */
function matter(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    typeof value === 'string'
      ? `${name}: ${value}`
      : `${name}:\n${value.map((one) => `  - ${one}`).join('\n')}`,
  )
  return `---\n${lines.join('\n')}\n---\n`
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
