import { Low } from 'lowdb'
import { z } from 'zod'
import type { CollectionPath, Item } from '../../shared/model/change'
import { claimSchema } from '../../shared/model/claim'
import { currentFormat } from '../../shared/model/manifest'
import { decisionSchema } from '../../shared/model/mention'
import { passageSchema } from '../../shared/model/passage'
import type { Problem } from '../../shared/model/problem'
import { relationSchema } from '../../shared/model/relation'
import { say } from '../../shared/words/words'
import { DurableJson, describeIssue } from './json-file'
import { realPathInside } from './safe-path'

type Field = 'claims' | 'relations' | 'decisions' | 'passages'
type Raw = Record<string, unknown> & { format: number }

const itemSchemas = {
  claims: claimSchema,
  relations: relationSchema,
  decisions: decisionSchema,
  passages: passageSchema,
} as const satisfies Record<Field, z.ZodType<Item>>

const format = z.int().positive().default(currentFormat)
const rawSchemas = {
  claims: z.looseObject({ format, claims: z.array(z.unknown()) }),
  relations: z.looseObject({ format, relations: z.array(z.unknown()) }),
  decisions: z.looseObject({ format, decisions: z.array(z.unknown()) }),
  passages: z.looseObject({ format, passages: z.array(z.unknown()) }),
} as const

/** One entry of the file: `item` is `null` where `fault` says what is wrong with it. */
interface Entry {
  readonly raw: unknown
  readonly id: string | null
  readonly item: Item | null
  readonly fault: string | null
}

/**
 * One JSON file of the notebook that holds items with ids, as it is on disk at this moment. It is
 * read anew for every change, so that memory never runs ahead of the disk. Entries that are not what
 * they should be are kept in the file word for word, and reported.
 */
export class CollectionFile {
  private constructor(
    private readonly low: Low<Raw>,
    private readonly json: DurableJson<Raw>,
    private readonly field: Field,
    private readonly path: CollectionPath,
    private entries: readonly Entry[],
  ) {}

  /**
   * Reads the file; one that is not there yet is empty.
   * @throws WrongContent, AppError `newer-format` or `storage`, as `DurableJson.read`.
   */
  static async read(root: string, path: CollectionPath): Promise<CollectionFile> {
    const field = fieldOf(path)
    const schema = rawSchemas[field] as unknown as z.ZodType<Raw>
    const adapter = new DurableJson(realPathInside(root, path), schema, path, true)
    const low = new Low<Raw>(adapter, { format: currentFormat, [field]: [] })
    await low.read()
    const entries = entriesOf(low.data[field] as readonly unknown[], itemSchemas[field])
    return new CollectionFile(low, adapter, field, path, entries)
  }

  /** The entries that are what they should be, in the order of their ids. */
  items(): Item[] {
    return this.entries.flatMap(({ item }) => item ?? []).sort(byId)
  }

  /** The entry of this id; `faulty` where there is one that is not what it should be. */
  find(id: string): Item | 'faulty' | null {
    const ofId = this.entries.filter((entry) => entry.id === id)
    return ofId.find(({ item }) => item !== null)?.item ?? (ofId.length > 0 ? 'faulty' : null)
  }

  /** What is wrong with the other entries. */
  problems(): Problem[] {
    return this.entries.flatMap(({ id, fault }, index) => {
      if (fault === null) return []
      const where = this.field === 'claims' && id !== null ? { claim: id } : {}
      const message = say('storage:json.itemInvalid', {
        file: this.path,
        entry: id ?? `#${index + 1}`,
        detail: fault,
      })
      return [{ code: 'item-invalid', where: { path: this.path, ...where }, message }]
    })
  }

  /** Whether the file holds nothing that anybody could miss. */
  isEmpty(): boolean {
    return this.entries.length === 0 && Object.keys(this.low.data).length === 2
  }

  /** Puts items in place of those of the same id (`null` removes); the file is not written yet. */
  put(changes: ReadonlyMap<string, Item | null>): void {
    const kept = this.entries.filter(({ item }) => item === null || !changes.has(item.id))
    const added = [...changes.values()].flatMap((item) =>
      item === null ? [] : [{ raw: item, id: item.id, item, fault: null }],
    )
    this.entries = [...kept, ...added].sort(byId)
  }

  /** The whole file as it would be written now. */
  text(): string {
    return this.json.textOf(this.data())
  }

  /**
   * To be called once: what is written then is not what was read.
   * @throws AppError `storage` or `conflict`; the file is as it was then, and this object must be dropped.
   */
  async write(): Promise<void> {
    this.low.data = this.data()
    await this.low.write()
  }

  private data(): Raw {
    return { ...this.low.data, [this.field]: this.entries.map(({ raw }) => raw) }
  }
}

/**
 * The entries of an earlier text of a JSON file that are what they should be; `null` where the text is
 * no such file.
 */
export function itemsInText(path: CollectionPath, text: string): Item[] | null {
  try {
    const field = fieldOf(path)
    const raw = (rawSchemas[field] as unknown as z.ZodType<Raw>).safeParse(JSON.parse(text)).data
    if (!raw || raw.format > currentFormat) return null
    return entriesOf(raw[field] as readonly unknown[], itemSchemas[field]).flatMap(
      ({ item }) => item ?? [],
    )
  } catch {
    return null
  }
}

/** Whether data is what the file at this path holds, of a format that this program knows. */
export function isCollection(path: CollectionPath, data: unknown): boolean {
  const raw = rawSchemas[fieldOf(path)].safeParse(data).data
  return raw !== undefined && raw.format <= currentFormat
}

function entriesOf(list: readonly unknown[], schema: z.ZodType<Item>): Entry[] {
  const known = new Set<string>()
  return list.map((raw) => {
    const { data, error } = schema.safeParse(raw)
    if (!data) return { raw, id: idOf(raw), item: null, fault: describeIssue(error) }
    // Of two entries with one id the first counts.
    if (known.has(data.id))
      return { raw, id: data.id, item: null, fault: say('storage:json.idTwice') }
    known.add(data.id)
    return { raw, id: data.id, item: data, fault: null }
  })
}

function fieldOf(path: CollectionPath): Field {
  if (path === 'claims.json') return 'claims'
  if (path === 'mentions.json') return 'decisions'
  return path === 'relations.json' ? 'relations' : 'passages'
}

function idOf(entry: unknown): string | null {
  return z.object({ id: z.string() }).safeParse(entry).data?.id ?? null
}

/** By id, so that two people's additions merge; entries without one come last, as they stood. */
function byId(one: { id: string | null }, other: { id: string | null }): number {
  if (one.id === null || other.id === null)
    return Number(one.id === null) - Number(other.id === null)
  return one.id < other.id ? -1 : Number(one.id > other.id)
}
