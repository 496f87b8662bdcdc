import { splitFrontMatter } from '../markdown/front-matter'
import { toLf, withBody } from '../markdown/line-endings'
import { retarget } from '../markdown/links'
import { isSame } from '../markdown/same-value'
import type { Change } from '../model/change'
import { AppError } from '../model/failure'
import { entityFields } from '../model/front-matter-fields'
import { isPlaced } from '../model/mention'
import type { Relation } from '../model/relation'
import { aliasesOf, ambiguousNamesOf } from '../notebook/fields'
import { linkGraph } from '../notebook/links'
import { textOf } from '../notebook/record-text'
import { byText } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { foldName } from '../notebook/titles'
import { say } from '../words/words'
import { Draft, type Making } from './draft'
import { targetFor } from './link-target'
import { rewriteLinksIn } from './rewrite-links'

/**
 * Makes one card of two: what is said of the one that goes is said of the one that stays from then
 * on. Names, relations, claims, decisions about mentions and links are moved over; links go on
 * showing the words that they showed. Fields that only the one card has are taken over; where both
 * have one, that of the card that stays holds. The card that goes lies in the trash.
 * @param path of the card that goes.
 * @param into path of the card that stays.
 * @throws AppError `invalid` when these are not two cards.
 */
export function mergeEntities(
  state: NotebookState,
  making: Making,
  path: string,
  into: string,
): Change {
  const draft = new Draft(state, making)
  const gone = entityAt(draft, path)
  const kept = entityAt(draft, into)
  if (gone === kept) throw new AppError('invalid', say('changes:merge.oneCard'))
  moveLinks(draft, gone, kept)
  draft.setFields(into, { ...newFields(gone, kept), ...allNames(gone, kept) })
  addDescription(draft, gone, kept)
  if (gone.id !== null) moveReferences(draft, gone.id, draft.idOf(into))
  draft.write(path, null)
  return draft.change(say('changes:merge.name', { from: gone.title, into: kept.title }))
}

/** The fields of the card that goes which the card that stays has with another value. */
export function differingFields(gone: RecordFile, kept: RecordFile): string[] {
  return ownFields(gone).filter((name) => {
    const value = kept.frontMatter[name]
    return value !== undefined && !isSame(value, gone.frontMatter[name])
  })
}

function entityAt(draft: Draft, path: string): RecordFile {
  const record = draft.record(path)
  if (record.kind !== 'entity') throw new AppError('invalid', say('changes:notAnEntity', { path }))
  return record
}

/** Links show the words that they showed, whatever the card that they lead to is called. */
function moveLinks(draft: Draft, gone: RecordFile, kept: RecordFile): void {
  const target = targetFor(draft.state, kept.path, kept.title)
  const backlinks = linkGraph(draft.state).backlinks.get(gone.path) ?? []
  const named = backlinks.filter(
    ({ link, from }) => (link.kind === 'link' || link.kind === 'embed') && from !== gone,
  )
  for (const from of new Set(named.map((one) => one.from))) {
    const links = named.filter((one) => one.from === from).map(({ link }) => link)
    rewriteLinksIn(draft, from, links, (written, link) => {
      const isBare = link.kind === 'link' && link.shown === null && link.heading === null
      return isBare ? `[[${target}|${link.target}]]` : retarget(written, target)
    })
  }
}

/** Fields that are the card's own matter: not its names, its type or what the program keeps. */
function ownFields({ frontMatter }: RecordFile): string[] {
  return Object.keys(frontMatter).filter(
    (name) => name === 'date' || !(name in entityFields || name === 'kind'),
  )
}

function newFields(gone: RecordFile, kept: RecordFile): Record<string, unknown> {
  const fields = ownFields(gone).filter((name) => kept.frontMatter[name] === undefined)
  return Object.fromEntries(fields.map((name) => [name, gone.frontMatter[name]]))
}

/** A name that may mean something else for one of the two may do so for both. */
function allNames(gone: RecordFile, kept: RecordFile) {
  const ambiguous = distinct([...ambiguousNamesOf(kept), ...ambiguousNamesOf(gone)], [])
  const known = [kept.title, ...ambiguous]
  const aliases = distinct([...aliasesOf(kept), gone.title, ...aliasesOf(gone)], known)
  return {
    aliases: aliases.length > 0 ? aliases : undefined,
    ambiguous: ambiguous.length > 0 ? ambiguous : undefined,
  }
}

function distinct(names: readonly string[], without: readonly string[]): string[] {
  const seen = new Set(without.map(foldName))
  return names.filter((name) => {
    const folded = foldName(name)
    return !seen.has(folded) && seen.add(folded)
  })
}

/** The description of the card that goes stands below that of the card that stays. */
function addDescription(draft: Draft, gone: RecordFile, kept: RecordFile): void {
  const added = textOf(gone).trim()
  if (added === '') return
  const text = draft.text(kept.path) ?? ''
  const { bodyStart } = splitFrontMatter(text)
  const own = toLf(text.slice(bodyStart)).trimEnd()
  draft.write(kept.path, withBody(text, bodyStart, `${own === '' ? '' : `${own}\n\n`}${added}\n`))
}

/** What refers to the one by its id refers to the other. */
function moveReferences(draft: Draft, from: string, to: string): void {
  const { claims, decisions } = draft.state
  const moved = (id: string) => (id === from ? to : id)
  for (const claim of claims.values()) {
    if (claim.speaker !== from) continue
    draft.put('claims.json', claim.id, { ...claim, speaker: to, updated: draft.making.now })
  }
  for (const { id } of decisions.values()) {
    const decision = draft.decision(id)
    if (!decision || decision.verdict === 'ignored') continue
    const next = { ...decision, entity: moved(decision.entity) }
    const placed = isPlaced(next) ? { ...next, in: moved(next.in) } : next
    if (!isSame(decision, placed)) draft.put('mentions.json', decision.id, placed)
  }
  moveRelations(draft, moved)
}

/** A relation between the two goes; of two that say the same, one stays with the evidence of both. */
function moveRelations(draft: Draft, moved: (id: string) => string): void {
  const said = new Map<string, Relation>()
  const touched = new Set<string>()
  const relations = [...draft.state.relations.values()].sort((a, b) => byText(a.id, b.id))
  for (const relation of relations) {
    const next = { ...relation, from: moved(relation.from), to: moved(relation.to) }
    if (!isSame(relation, next)) touched.add(relation.id)
    const isTouched = touched.has(relation.id)
    const key = JSON.stringify([next.from, next.verb, next.to, next.date, next.role, next.note])
    const same = said.get(key)
    if (isTouched && next.from === next.to) {
      draft.put('relations.json', relation.id, null)
    } else if (same && (isTouched || touched.has(same.id))) {
      const known = new Set(same.evidence.map(({ passage }) => passage))
      const more = next.evidence.filter(({ passage }) => !known.has(passage))
      const joined = { ...same, evidence: [...same.evidence, ...more] }
      said.set(key, joined)
      draft.put('relations.json', same.id, joined)
      draft.put('relations.json', relation.id, null)
    } else {
      said.set(key, next)
      if (isTouched) draft.put('relations.json', relation.id, next)
    }
  }
}
