import type { ClaimView } from '../ipc/views'
import { isDisputed, isUpheld, originOf } from '../notebook/check-claims'
import { claimView } from '../notebook/claim-views'
import { sourceFieldsOf } from '../notebook/fields'
import { anchorOf } from '../notebook/passage-views'
import { keyOf } from '../notebook/state'
import { say } from '../words/words'
import { citation } from './citation'
import { claimReferences } from './claim-footnotes'
import type { Manuscript } from './manuscript'
import { quoted, verbatim } from './verbatim'

/** What a careful reader would ask about: first counted, then named. */
export function writeCheck(manuscript: Manuscript): string {
  const views = claimsOf(manuscript)
  const passages = passagesOf(manuscript)
  const claims = (test: (view: ClaimView) => boolean) =>
    views.filter(test).map((view) => sentenceOf(manuscript, view))
  const groups = [
    group(
      'without',
      claims(({ evidence, claim }) => evidence.length === 0 && isUpheld({ claim })),
    ),
    group('oneOrigin', byOrigin(manuscript, views.filter(restsOnOneOrigin))),
    group('disputed', claims(isDisputed)),
    group(
      'refuted',
      claims(({ claim }) => claim.status === 'refuted'),
    ),
    group(
      'withdrawn',
      claims(({ claim }) => claim.status === 'withdrawn'),
    ),
    group('moved', quotesOf(passages, 'moved')),
    group('lost', quotesOf(passages, 'lost')),
    group('notGraded', ungradedSources(manuscript)),
  ].filter((text) => text !== '')
  const open = groups.length === 0 ? [say('export:check.nothing')] : groups
  return [summary(manuscript, passages), ...open].join('\n\n')
}

function restsOnOneOrigin({ claim, standing }: ClaimView): boolean {
  return standing.origins === 1 && isUpheld({ claim })
}

type GroupName =
  'without' | 'oneOrigin' | 'disputed' | 'refuted' | 'withdrawn' | 'moved' | 'lost' | 'notGraded'

function group(name: GroupName, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `${say(`export:check.${name}`)}\n\n${items.map((item) => `- ${item}`).join('\n')}`
}

function claimsOf({ state, known }: Manuscript): ClaimView[] {
  return [...known.uses.claims].flatMap((id) => {
    const claim = state.claims.get(id)
    return claim ? [claimView(state, claim)] : []
  })
}

type QuotedPassage = ReturnType<typeof passagesOf>[number]

/** The quoted passages, source by source. */
function passagesOf({ state, known }: Manuscript) {
  return [...known.uses.sources].flatMap((path) => {
    const source = state.records.get(path)
    const passages = source ? (state.passages.get(path) ?? []) : []
    return passages
      .filter(({ id }) => known.uses.passages.has(id))
      .flatMap((passage) => (source ? [{ source, passage, ...anchorOf(source, passage) }] : []))
  })
}

function quotesOf(passages: readonly QuotedPassage[], wanted: QuotedPassage['state']): string[] {
  return passages
    .filter(({ state }) => state === wanted)
    .map(({ source, passage, paragraph }) =>
      [quoted(passage.quote.exact), citation(keyOf(source), paragraph)].join(' '),
    )
}

function summary({ known }: Manuscript, passages: readonly QuotedPassage[]): string {
  const count = (state: QuotedPassage['state']) =>
    passages.filter((one) => one.state === state).length
  const exact = count('exact')
  return [
    say('export:check.counts', {
      claims: say('export:check.claims', { count: known.uses.claims.size }),
      passages: say('export:check.passages', { count: passages.length }),
      sources: say('export:check.sources', { count: known.uses.sources.size }),
    }),
    exact === passages.length
      ? say('export:check.allExact')
      : say('export:check.someNot', { exact, moved: count('moved'), lost: count('lost') }),
  ].join(' ')
}

function ungradedSources({ state, known }: Manuscript): string[] {
  return [...known.uses.sources]
    .flatMap((path) => state.records.get(path) ?? [])
    .filter((source) => !sourceFieldsOf(source).reliability)
    .map((source) => `${verbatim(source.title)} (\`${keyOf(source)}\`)`)
}

function sentenceOf(manuscript: Manuscript, { claim }: ClaimView): string {
  return verbatim(claim.text) + claimReferences(manuscript, claim.id)
}

/** Claims under the origin on which they rest, in the order of their first use. */
function byOrigin(manuscript: Manuscript, views: readonly ClaimView[]): string[] {
  return [...new Set(views.map(originOf))].map((origin) =>
    [
      verbatim(origin),
      ...views
        .filter((view) => originOf(view) === origin)
        .map((view) => `  - ${sentenceOf(manuscript, view)}`),
    ].join('\n'),
  )
}
