import type { ClaimView, LinkView, PassageView } from '../../shared/ipc/views'
import { mentionsOf } from '../../shared/mentions/mentions-of'
import { claimView } from '../../shared/notebook/claim-views'
import { linksOf } from '../../shared/notebook/links'
import { recordView, sourceView } from '../../shared/notebook/passage-views'
import type { NotebookState, RecordFile } from '../../shared/notebook/state'
import { say } from '../../shared/words/words'
import { sha256Of } from '../storage/content-hash'
import type { Command, Outcome } from './command'
import { inFileLines } from './file-lines'
import { findRecord } from './find-record'
import { mentionItem } from './mentions'
import { tellOf } from './open'

/** Shows one record with its links; a source with its passages; a claim with its evidence. */
export const show: Command = {
  name: 'show',
  arguments: [{ name: 'NOTEBOOK' }, { name: 'TITLE' }],
  run: (_, notebook: string, title: string) =>
    tellOf(notebook, ({ state }) => {
      const claim = state.claims.get(title)
      return claim
        ? claimOutcome(claimView(state, claim))
        : recordOutcome(state, findRecord(state, title))
    }),
}

function recordOutcome(state: NotebookState, record: RecordFile): Outcome {
  const found = linksOf(state, record.path)
  const outgoing = inFileLines(state, found.outgoing)
  const backlinks = inFileLines(state, found.backlinks)
  const mentions = mentionsOf(state, record.path).map((one) => mentionItem(state, record, one))
  const fileSha256 = sha256Of(record.text)
  const view = recordView(record, fileSha256)
  const source =
    record.kind === 'source' ? sourceView(state, record.path, fileSha256, sha256Of) : null
  const sourceParts = source && {
    key: source.key,
    textSha256: source.textSha256,
    passages: source.passages,
  }
  return {
    json: { ...view, ...sourceParts, links: outgoing, backlinks, mentions },
    text: [
      `${view.title}\n${view.path}`,
      view.body.trim(),
      section(say('cli:show.passages'), source?.passages.map(passageText) ?? []),
      section(say('cli:show.links'), outgoing.map(linkText)),
      section(say('cli:show.backlinks'), backlinks.map(backlinkText)),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }
}

function claimOutcome(view: ClaimView): Outcome {
  const { claim, speaker, evidence } = view
  const said = [speaker?.title, claim.saidOn].filter((part) => part != null).join(', ')
  const rows = evidence.map(({ evidence: row, passage, label }) => {
    const words = passage ? passageText(passage) : say('cli:show.passageGone')
    return `${label}  ${say(`cli:show.stance.${row.stance}`)}  ${words}`
  })
  return {
    json: { kind: 'claim', id: claim.id, title: claim.text, path: 'claims.json', ...view },
    text: [
      `${claim.text}\n${claim.id}, ${claim.status}${said === '' ? '' : ` (${said})`}`,
      section(say('cli:show.evidence'), rows),
      section(say('cli:show.usedIn'), view.usedIn),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n')
}

function passageText({ passage, key, state, paragraph }: PassageView): string {
  const place = paragraph === null ? key : say('cli:show.paragraph', { key, paragraph })
  return `${passage.id}  ${state}  ${place}  “${passage.quote.exact}”`
}

function linkText({ target, to, line, state }: LinkView): string {
  return `${line}: ${target} → ${to ?? state}`
}

function backlinkText({ from, line, snippet }: LinkView): string {
  return `${from}:${line}: ${snippet}`
}
