import type { Place, Problem } from '../model/problem'
import { say } from '../words/words'
import { linkGraph, linksIn, resolveLink, writtenTarget, type ResolvedLink } from './links'
import { lineInFile } from './record-text'
import type { NotebookState, RecordFile } from './state'
import { resolveTitle, titleIndex } from './titles'

/** Links that lead nowhere, or that could lead to more than one record. */
export function checkLinks(state: NotebookState): Problem[] {
  return linkGraph(state).all.flatMap((link) => checkLink(state, link))
}

/** The same for one record, which may be newer than the notebook's. */
export function checkLinksOf(state: NotebookState, record: RecordFile): Problem[] {
  return linksIn(record).flatMap((link) => checkLink(state, resolveLink(state, record, link)))
}

function checkLink(state: NotebookState, link: ResolvedLink): Problem[] {
  if (link.state === 'resolved' || isAttachment(link)) return []
  const place = placeOf(link)
  return [link.state === 'ambiguous' ? ambiguous(state, link, place) : unresolved(link, place)]
}

/** Pictures and originals are files of their own, not records: whether they are there is not known here. */
function isAttachment({ link }: ResolvedLink): boolean {
  return (
    (link.kind === 'embed' || link.kind === 'link') &&
    /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|pdf|mp3|wav|m4a|ogg|flac|mp4|webm|mov|mkv|canvas)$/i.test(
      link.target,
    )
  )
}

function placeOf({ from, link }: ResolvedLink): Place & { line: number } {
  return { path: from.path, line: lineInFile(from, link.line), bodyLine: link.line }
}

function unresolved({ link }: ResolvedLink, where: Place & { line: number }): Problem {
  const values = { path: where.path, line: where.line, target: writtenTarget(link) }
  switch (link.kind) {
    case 'claim':
    case 'claim-embed':
      return {
        code: 'claim-unknown',
        where: { ...where, claim: link.claim },
        message: say('check:claimUnknown', { ...values, claim: link.claim }),
      }
    case 'citation':
      return { code: 'link-unresolved', where, message: say('check:citationUnresolved', values) }
    case 'passage': {
      const message = say('check:passageUnresolved', values)
      return { code: 'link-unresolved', where: { ...where, passage: link.passage }, message }
    }
    case 'link':
    case 'embed':
      return { code: 'link-unresolved', where, message: say('check:linkUnresolved', values) }
  }
}

function ambiguous(
  state: NotebookState,
  { from, link }: ResolvedLink,
  where: Place & { line: number },
): Problem {
  const target = writtenTarget(link)
  const name = 'target' in link ? link.target : target
  const found = resolveTitle(titleIndex(state), name, from.path)
  const paths = found.state === 'ambiguous' ? found.paths : []
  const values = { path: where.path, line: where.line, target, candidates: paths.join(', ') }
  return { code: 'link-ambiguous', where, message: say('check:linkAmbiguous', values) }
}
