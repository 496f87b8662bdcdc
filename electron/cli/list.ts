import type { ClaimView, Snapshot } from '../../shared/ipc/views'
import type { Relation } from '../../shared/model/relation'
import { byText, recordById } from '../../shared/notebook/records'
import type { NotebookState } from '../../shared/notebook/state'
import { columns } from './columns'
import type { Command } from './command'
import { snapshotOf, tellOf } from './open'

/** What is listed: the items for `--json`, and a row of cells for each. */
interface Listing {
  readonly items: readonly { readonly id: string | null; readonly title: string }[]
  readonly rows: readonly (readonly string[])[]
}

const listings = {
  notes: ({ notes }) => ({ items: notes, rows: notes.map(({ title, path }) => [title, path]) }),
  sources: ({ sources }) => ({
    items: sources,
    rows: sources.map(({ key, reliability, issued, title }) => [
      key,
      reliability ?? '–',
      issued ?? '–',
      title,
    ]),
  }),
  entities: ({ entities }) => ({
    items: entities,
    rows: entities.map(({ title, type, path }) => [title, type, path]),
  }),
  claims: ({ claims }) => {
    const items = claims.map(claimItem)
    return { items, rows: items.map(({ id, status, title }) => [id, status, title]) }
  },
  relations: (_, state) => {
    const relations = [...state.relations.values()].sort((one, other) => byText(one.id, other.id))
    const items = relations.map((relation) => relationItem(state, relation))
    return { items, rows: items.map(({ id, date, title }) => [id, date ?? '–', title]) }
  },
  dossiers: ({ dossiers }) => ({
    items: dossiers,
    rows: dossiers.map(({ title, path }) => [title, path]),
  }),
} as const satisfies Record<string, (snapshot: Snapshot, state: NotebookState) => Listing>

type Kind = keyof typeof listings
const kinds = Object.keys(listings) as Kind[]

/** Lists the records of one kind, each with its id, title and path. */
export const list: Command = {
  name: 'list',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'KIND', choices: kinds }],
  run: (_, notebook: string, kind: string) =>
    tellOf(notebook, (opened) => {
      const { items, rows } = listings[kind as Kind](snapshotOf(opened), opened.state)
      return { json: items, text: columns(rows) }
    }),
}

function claimItem({ claim, speaker, evidence, standing, usedIn }: ClaimView) {
  return {
    id: claim.id,
    title: claim.text,
    path: 'claims.json',
    status: claim.status,
    speaker: speaker?.title ?? null,
    saidOn: claim.saidOn,
    evidence: evidence.length,
    origins: standing.origins,
    usedIn,
  }
}

function relationItem(state: NotebookState, { id, from, verb, to, date, role }: Relation) {
  const [one, other] = [from, to].map((entity) => recordById(state, entity)?.title ?? entity)
  return {
    id,
    title: `${one} – ${verb} – ${other}`,
    path: 'relations.json',
    from,
    verb,
    to,
    date,
    role,
  }
}
