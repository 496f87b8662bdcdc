import type { ClaimView, Snapshot } from '../../../shared/ipc/views'
import { outlineOf, type OutlineItem } from '../../../shared/dossier/outline'
import { partNameSchema } from '../../../shared/dossier/generated-part'
import { gradeLabel } from '../../../shared/evidence/grade'
import { countWords } from '../../../shared/markdown/paragraphs'
import type { Glyph } from '../../../shared/model/entity-type'
import { resolveTitle } from '../../../shared/notebook/titles'
import { say } from '../../../shared/words/words'
import { recordBrief, type RecordBrief } from '../../frame/record-brief'
import { namesIn } from '../../state/names'

/** An item of a dossier as the outline shows it. */
export interface OutlineRow {
  readonly item: OutlineItem
  /** Stays the same while the item is moved: what it is, and which of several equals. */
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly glyph: Glyph | null
  readonly claim: ClaimView | null
}

/** The items of a dossier's text, named as the notebook knows them. */
export function outlineRows(body: string, path: string, snapshot: Snapshot): OutlineRow[] {
  const briefOf = (target: string): RecordBrief | undefined => {
    const resolution = resolveTitle(namesIn(snapshot), target, path)
    return resolution.state === 'resolved' ? recordBrief(snapshot, resolution.path) : undefined
  }
  const seen = new Map<string, number>()
  return outlineOf(body, (target) => briefOf(target)?.kind ?? null).map((item) => {
    const name = `${item.kind} ${item.label}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { item, id: `${name} ${count}`, ...describe(item, body, snapshot, briefOf) }
  })
}

type Words = Pick<OutlineRow, 'title' | 'detail' | 'glyph' | 'claim'>

function describe(
  item: OutlineItem,
  body: string,
  snapshot: Snapshot,
  briefOf: (target: string) => RecordBrief | undefined,
): Words {
  const plain = { glyph: null, claim: null }
  const kind = say(`dossiers:kind.${item.kind}`)
  switch (item.kind) {
    case 'heading':
      return { title: item.label, detail: '', ...plain }
    case 'prose':
      return {
        title: item.label,
        detail: say('dossiers:ownText', { count: countWords(body.slice(item.start, item.end)) }),
        ...plain,
      }
    case 'note':
    case 'source':
    case 'entity': {
      const brief = briefOf(item.label)
      const detail = brief ? kind : say('dossiers:notFound')
      return { ...plain, title: brief?.title ?? item.label, detail, glyph: brief?.glyph ?? null }
    }
    case 'claim':
      return describeClaim(item.label, snapshot)
    case 'quotation':
      return { ...plain, ...describeQuotation(item.label, snapshot) }
    case 'generated': {
      const part = partNameSchema.safeParse(item.label)
      const title = part.success ? say(`dossiers:part.${part.data}`) : item.label
      return { title, detail: part.success ? kind : say('dossiers:partUnknown'), ...plain }
    }
  }
}

/** A passage is known here by its words as far as a claim rests on it. */
function describeQuotation(label: string, { claims }: Snapshot): Pick<Words, 'title' | 'detail'> {
  const [key = '', id = ''] = label.split('#^')
  const rows = claims.flatMap(({ evidence }) => evidence)
  const known = rows.find(({ evidence }) => evidence.passage === id)?.passage
  const words = known ? say('dossiers:quoted', { words: known.passage.quote.exact }) : key
  return { title: words, detail: say('dossiers:quotationOf', { key }) }
}

function describeClaim(id: string, { claims }: Snapshot): Words {
  const claim = claims.find((view) => view.claim.id === id) ?? null
  if (!claim) return { title: id, detail: say('dossiers:notFound'), glyph: null, claim }
  const { reliability, credibility } = claim.standing
  const detail = say('dossiers:claimGrade', { grade: gradeLabel(reliability, credibility) })
  return { title: claim.claim.text, detail, glyph: null, claim }
}
