import { foundKinds, type FoundKind } from './document'
import type { Hits } from './hits'
import type { SearchIndex } from './search-index'

/** A document that was found. */
export interface Ranked {
  readonly key: string
  readonly kind: FoundKind
  readonly score: number
}

export interface Ranking {
  readonly total: number
  /** How many of each kind there are. */
  readonly counts: Readonly<Record<FoundKind, number>>
  /** The best, best first. */
  readonly best: readonly Ranked[]
}

/** What was changed just now is worth so much more, and half of that after so many days. */
const recentShare = 0.2
const recentDays = 60

/**
 * Puts hits in order: the most worth first, the more recent first among the same, then by key.
 * @param limit how many at most, of each kind if `byKind`.
 * @param now milliseconds since 1970.
 */
export function rank(
  index: SearchIndex,
  { documents, scores }: Hits,
  { limit, byKind, now }: { limit: number; byKind: boolean; now: number },
): Ranking {
  const counts = foundKinds.map(() => 0)
  const tops = foundKinds.map(() => new Top(limit, index))
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0
    const facts = index.facts[document]
    if (!facts) continue
    counts[facts.kind] = (counts[facts.kind] ?? 0) + 1
    const days = Math.max(0, (now - facts.modified) / 86_400_000)
    const score = (scores[at] ?? 0) * (1 + recentShare * 2 ** (-days / recentDays))
    tops[byKind ? facts.kind : 0]?.add(document, score)
  }
  const best = tops
    .flatMap((top) => top.inOrder())
    .flatMap(({ document, score }) => {
      const facts = index.facts[document]
      const kind = foundKinds[facts?.kind ?? 0]
      return facts && kind ? [{ key: facts.key, kind, score: Math.round(score * 1000) / 1000 }] : []
    })
  return {
    total: documents.length,
    counts: Object.fromEntries(foundKinds.map((kind, at) => [kind, counts[at] ?? 0])) as Record<
      FoundKind,
      number
    >,
    best,
  }
}

interface Scored {
  readonly document: number
  readonly score: number
}

/** The best of many, without sorting them all: a heap whose top is the worst that is kept. */
class Top {
  private readonly heap: Scored[] = []

  constructor(
    private readonly limit: number,
    private readonly index: SearchIndex,
  ) {}

  add(document: number, score: number): void {
    const { heap, limit } = this
    if (heap.length < limit) {
      heap.push({ document, score })
      this.rise(heap.length - 1)
      return
    }
    const [worst] = heap
    if (!worst || score < worst.score) return
    const one = { document, score }
    if (!this.isBefore(one, worst)) return
    heap[0] = one
    this.sink()
  }

  inOrder(): Scored[] {
    return [...this.heap].sort((one, other) => (this.isBefore(one, other) ? -1 : 1))
  }

  private isBefore(one: Scored, other: Scored): boolean {
    if (one.score !== other.score) return one.score > other.score
    const left = this.index.facts[one.document]
    const right = this.index.facts[other.document]
    if (!left || !right) return false
    if (left.modified !== right.modified) return left.modified > right.modified
    return left.key < right.key
  }

  private rise(from: number): void {
    const { heap } = this
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      const [one, above] = [heap[at], heap[parent]]
      if (!one || !above || !this.isBefore(above, one)) return
      heap[at] = above
      heap[parent] = one
      at = parent
    }
  }

  private sink(): void {
    const { heap } = this
    for (let at = 0; ;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        const [one, below] = [heap[worst], heap[child]]
        if (one && below && this.isBefore(one, below)) worst = child
      }
      const [one, below] = [heap[at], heap[worst]]
      if (worst === at || !one || !below) return
      heap[at] = below
      heap[worst] = one
      at = worst
    }
  }
}
