import type { PassageView, SourceView } from '../../../shared/ipc/views'
import { verbatim } from '../../../shared/dossier/verbatim'
import { plainText } from '../../../shared/markdown/plain-text'
import { say } from '../../../shared/words/words'
import { openRecord } from '../../frame/open-record'
import { insertAtCursor } from '../../state/active-editor'
import { ask } from '../../state/bridge'
import { flushAll } from '../../state/flush'
import { useNewRecord, type FirstPassage } from '../../state/new-record'
import { adoptPassage } from '../../state/sources'
import { tellDone } from '../../state/tell-done'
import type { Range } from './segments'

/** The passage with exactly these bounds, made if there is none yet. */
async function passageAt(source: SourceView, { start, end }: Range): Promise<PassageView> {
  const existing = source.passages.find(
    ({ position }) => position?.start === start && position.end === end,
  )
  if (existing) return existing
  const made = await ask('passages.create', { source: source.record.path, start, end })
  adoptPassage(made)
  return made
}

/** Marks a stretch of the source. */
export async function highlight(source: SourceView, range: Range): Promise<void> {
  await passageAt(source, range)
  tellDone(say('sources:done.marked'))
}

/** Marks a stretch and puts it into the open note; where none is open, into a new one. */
export async function quote(source: SourceView, range: Range): Promise<void> {
  const text = quotation(await passageAt(source, range))
  if (insertAtCursor(text, true)) {
    // Saved first, so that undo takes back the quotation and not the passage below it.
    await flushAll()
    tellDone(say('sources:done.quoted'))
    return
  }
  const title = say('sources:notesOn', { title: source.record.title })
  const { path } = await ask('notes.create', { title, body: `${text}\n\n` })
  openRecord(path, 'note', true)
}

/** The exact words as a block quote that leads back to them. */
export function quotation({ key, passage }: PassageView): string {
  return `> ${verbatim(passage.quote.exact)}\n> [[${key}#^${passage.id}]]`
}

/** Marks a stretch and proposes it as a claim with this first piece of evidence. */
export async function proposeClaim(source: SourceView, range: Range): Promise<void> {
  const passage = await firstPassage(source, range)
  useNewRecord.getState().propose({ kind: 'claim', text: passage.quote, passage })
}

/** Marks a stretch and proposes the relation that it shows. */
export async function proposeRelation(source: SourceView, range: Range): Promise<void> {
  const passage = await firstPassage(source, range)
  useNewRecord.getState().propose({ kind: 'relation', from: null, passage })
}

/** Marks a stretch and proposes the event that it tells of. */
export async function proposeEvent(source: SourceView, range: Range): Promise<void> {
  const passage = await firstPassage(source, range)
  useNewRecord.getState().propose({ kind: 'event', passage })
}

async function firstPassage(source: SourceView, range: Range): Promise<FirstPassage> {
  const { passage } = await passageAt(source, range)
  const quote = plainText(passage.quote.exact).replace(/\s+/g, ' ').trim()
  return { source: source.record.path, id: passage.id, quote }
}

/** Proposes a card for the selected name. */
export function proposeEntity(source: SourceView, { start, end }: Range): void {
  const name = source.record.body.slice(start, end).replace(/\s+/g, ' ').trim()
  useNewRecord.getState().propose({ kind: 'entity', name })
}

export async function removePassage({ source, passage }: PassageView): Promise<void> {
  await ask('passages.remove', { source, id: passage.id })
  tellDone(say('sources:done.removed'))
}

/** Accepts the place where a moved passage was found. */
export async function confirmPassage({ source, passage }: PassageView): Promise<void> {
  await ask('passages.confirm', { source, id: passage.id })
  tellDone(say('sources:done.confirmed'))
}
