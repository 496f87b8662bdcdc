import type { NotebookState, RecordFile } from '../notebook/state'
import type { SearchDocument } from './document'
import { documentOfClaim, documentOfPassage, documentOfRelation, keyOfItem } from './item-documents'
import { documentOfRecord } from './record-documents'

/** Something to be put into the index, made only when its turn comes. */
export interface Pending {
  readonly key: string
  readonly make: () => SearchDocument
}

/** What must be done so that an index follows a notebook. */
export interface Difference {
  readonly put: readonly Pending[]
  readonly remove: readonly string[]
}

/** What of a notebook the index knows; states are never changed, only replaced. */
type Known = Pick<NotebookState, 'records' | 'passages' | 'claims' | 'relations'>

const nothing: Known = {
  records: new Map(),
  passages: new Map(),
  claims: new Map(),
  relations: new Map(),
}

/** What is different in a notebook since `before`; everything without it. */
export function difference(after: NotebookState, before: Known | null): Difference {
  const known = before ?? nothing
  const put: Pending[] = []
  const remove: string[] = []
  const renamed = new Set<string>()
  for (const record of after.records.values()) {
    const old = known.records.get(record.path)
    const marked = after.passages.get(record.path)
    const wasMarked = known.passages.get(record.path)
    if (old === record && marked === wasMarked) continue
    put.push({ key: record.path, make: () => documentOfRecord(record, marked?.length ?? 0) })
    const isOther = old?.title !== record.title || old.frontMatter !== record.frontMatter
    if (isOther && record.id !== null) renamed.add(record.id)
  }
  if (known.records !== after.records)
    for (const [path, record] of known.records) {
      if (after.records.has(path)) continue
      remove.push(path)
      if (record.id !== null) renamed.add(record.id)
    }
  comparePassages(after, known, put, remove)
  compareItems(
    'claims.json',
    [after.claims, known.claims],
    renamed,
    { endsOf: ({ speaker }) => [speaker], make: (claim) => documentOfClaim(after, claim) },
    { put, remove },
  )
  compareItems(
    'relations.json',
    [after.relations, known.relations],
    renamed,
    {
      endsOf: ({ from, to }) => [from, to],
      make: (relation) => documentOfRelation(after, relation),
    },
    { put, remove },
  )
  return { put, remove }
}

function comparePassages(
  after: NotebookState,
  known: Known,
  put: Pending[],
  remove: string[],
): void {
  for (const [path, passages] of after.passages) {
    const source = after.records.get(path)
    const old = known.passages.get(path)
    if (!source || (old === passages && isSameSource(known.records.get(path), source))) continue
    for (const passage of passages)
      put.push({
        key: keyOfItem(path, passage.id),
        make: () => documentOfPassage(source, passage),
      })
  }
  if (known.passages === after.passages && known.records === after.records) return
  for (const [path, passages] of known.passages) {
    const now = after.records.has(path) ? after.passages.get(path) : undefined
    if (now === passages) continue
    const left = new Set(now?.map(({ id }) => id))
    for (const { id } of passages) if (!left.has(id)) remove.push(keyOfItem(path, id))
  }
}

function isSameSource(before: RecordFile | undefined, now: RecordFile): boolean {
  return before?.frontMatter.issued === now.frontMatter.issued && before !== undefined
}

/** What refers to records by their ids: it is read anew where one of them has another name. */
interface Referring {
  readonly id: string
  readonly evidence: readonly { readonly source: string }[]
}

function compareItems<Item extends Referring>(
  file: 'claims.json' | 'relations.json',
  [after, known]: readonly [ReadonlyMap<string, Item>, ReadonlyMap<string, Item>],
  renamed: ReadonlySet<string>,
  { endsOf, make }: ItemKind<Item>,
  { put, remove }: { readonly put: Pending[]; readonly remove: string[] },
): void {
  for (const item of after.values()) {
    const records = () => [...endsOf(item), ...item.evidence.map(({ source }) => source)]
    const refers = renamed.size > 0 && records().some((id) => id !== null && renamed.has(id))
    if (known.get(item.id) === item && !refers) continue
    put.push({ key: keyOfItem(file, item.id), make: () => make(item) })
  }
  for (const id of goneFrom(known, after)) remove.push(keyOfItem(file, id))
}

/** What tells one kind of items from the other. */
interface ItemKind<Item> {
  /** Ids of the entities that it names. */
  readonly endsOf: (item: Item) => readonly (string | null)[]
  readonly make: (item: Item) => SearchDocument
}

function goneFrom(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  return before === after ? [] : [...before.keys()].filter((id) => !after.has(id))
}

/** What stands behind a key of the index. */
export type Found =
  | { readonly kind: 'record'; readonly record: RecordFile }
  | { readonly kind: 'passage'; readonly source: RecordFile; readonly id: string }
  | { readonly kind: 'claim' | 'relation'; readonly id: string }

/** What a key of the index stands for in a notebook; `null` where it is gone by now. */
export function foundAt(state: NotebookState, key: string): Found | null {
  const record = state.records.get(key)
  if (record) return { kind: 'record', record }
  const hash = key.lastIndexOf('#')
  const [path, id] = [key.slice(0, hash), key.slice(hash + 1)]
  if (path === 'claims.json') return state.claims.has(id) ? { kind: 'claim', id } : null
  if (path === 'relations.json') return state.relations.has(id) ? { kind: 'relation', id } : null
  const source = state.records.get(path)
  return source && state.passages.get(path)?.some((one) => one.id === id)
    ? { kind: 'passage', source, id }
    : null
}
