import type { TextLink } from '../markdown/links'
import { resolveLink } from '../notebook/links'
import { findPassage, passageView } from '../notebook/passage-views'
import type { RecordFile } from '../notebook/state'
import { say } from '../words/words'
import type { PassageView } from '../ipc/views'
import { bracketedCitation } from './citation'
import { claimReferences } from './claim-footnotes'
import { claimSentence } from './claim-sentence'
import type { Manuscript, Setting } from './manuscript'
import type { NamedLink, PassageLink } from './text-marks'
import { quoted, verbatim } from './verbatim'
import { isPicture, writePicture } from './write-picture'

/**
 * A link in running text as words; what it leads to is noted as used.
 * @param written the link as it stands in the text.
 */
export function writeLink(
  manuscript: Manuscript,
  link: TextLink,
  written: string,
  setting: Setting,
): string {
  switch (link.kind) {
    case 'link':
    case 'embed':
      return writeName(manuscript, link, setting)
    case 'passage':
      return writePassage(manuscript, link, setting)
    case 'citation':
      noteCitation(manuscript, link, setting)
      return written
    case 'claim':
      return claimReferences(manuscript, link.claim)
    case 'claim-embed':
      return claimSentence(manuscript, link.claim)
  }
}

function writeName(manuscript: Manuscript, link: NamedLink, setting: Setting): string {
  const { to } = resolveLink(manuscript.state, setting.from, link)
  const record = to === null ? undefined : manuscript.state.records.get(to)
  if (!record && isPicture(link)) return writePicture(link)
  const words = wordsOf(link, record)
  if (!record || setting.isListed) return words
  if (record.kind === 'source') manuscript.uses.sources.add(record.path)
  if (record.kind !== 'entity') return words
  manuscript.uses.entities.add(record.path)
  const anchor = manuscript.known.anchors.get(record.path)
  if (!setting.mayLink || anchor === undefined || manuscript.linked.has(record.path)) return words
  manuscript.linked.add(record.path)
  return `[${words}](#${anchor})`
}

/** A source is named by its title, since nobody but its owner knows its key. */
function wordsOf({ shown, target, heading }: NamedLink, record: RecordFile | undefined): string {
  if (shown !== null) return shown
  if (record?.kind === 'source') return `*${verbatim(record.title)}*`
  const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '')
  return verbatim(name === '' ? (heading ?? '') : name)
}

/** The passage that a link means, noted as used; `null` where there is none. */
export function usedPassage(
  manuscript: Manuscript,
  link: PassageLink,
  { from }: Setting,
): PassageView | null {
  const { state, uses } = manuscript
  const { to } = resolveLink(state, from, link)
  const source = to === null ? undefined : state.records.get(to)
  const passage = source && findPassage(state, source.path, link.passage)
  if (!passage) return null
  uses.passages.add(passage.id)
  uses.sources.add(source.path)
  return passageView(state, source, passage)
}

/** A quotation in running text, or the citation behind words that the user wrote. */
function writePassage(manuscript: Manuscript, link: PassageLink, setting: Setting): string {
  const view = usedPassage(manuscript, link, setting)
  if (!view) return link.shown ?? say('export:passageMissing', { key: verbatim(link.key) })
  if (link.isEmbed) return quotation(view)
  const source = bracketedCitation(view.key, view.paragraph)
  return link.shown === null ? source : `${link.shown} ${source}`
}

/** The words of a passage and where they stand; it is said if they do not stand there any more. */
export function quotation({ passage, key, paragraph, state }: PassageView): string {
  const words = `${quoted(passage.quote.exact)} ${bracketedCitation(key, paragraph)}`
  return state === 'lost' ? `${words} ${say('export:quoteLost')}` : words
}

/** Pandoc's citations stay as they are: they can be read, and Pandoc can set them. */
function noteCitation({ state, uses }: Manuscript, link: TextLink, { from }: Setting): void {
  const { to } = resolveLink(state, from, link)
  if (to !== null) uses.sources.add(to)
}
