/** Documents in ascending order, each with what it is worth. */
export interface Hits {
  readonly documents: Int32Array
  readonly scores: Float32Array
}

export const noHits: Hits = { documents: new Int32Array(0), scores: new Float32Array(0) }

/** Hits that are found one after the other, in ascending order. */
export class HitList {
  private documents = new Int32Array(256)
  private scores = new Float32Array(256)
  count = 0

  add(document: number, score: number): void {
    const { count } = this
    if (count === this.documents.length) {
      const documents = new Int32Array(2 * count)
      const scores = new Float32Array(2 * count)
      documents.set(this.documents)
      scores.set(this.scores)
      this.documents = documents
      this.scores = scores
    }
    this.documents[count] = document
    this.scores[count] = score
    this.count = count + 1
  }

  hits(): Hits {
    return {
      documents: this.documents.subarray(0, this.count),
      scores: this.scores.subarray(0, this.count),
    }
  }
}

/** What is in both; the worth of both together. */
export function both(one: Hits, other: Hits): Hits {
  const found = new HitList()
  let right = 0
  for (let left = 0; left < one.documents.length; left++) {
    const document = one.documents[left] ?? 0
    while (right < other.documents.length && (other.documents[right] ?? 0) < document) right++
    if (other.documents[right] === document)
      found.add(document, (one.scores[left] ?? 0) + (other.scores[right] ?? 0))
  }
  return found.hits()
}

/** What is in either; the worth of both together where it is in both. */
export function either(one: Hits, other: Hits): Hits {
  const found = new HitList()
  let left = 0
  let right = 0
  while (left < one.documents.length || right < other.documents.length) {
    const first = one.documents[left] ?? Infinity
    const second = other.documents[right] ?? Infinity
    let score = 0
    if (first <= second) score += one.scores[left++] ?? 0
    if (second <= first) score += other.scores[right++] ?? 0
    found.add(Math.min(first, second), score)
  }
  return found.hits()
}

/** What is in the first and not in the second. */
export function without(one: Hits, other: Hits): Hits {
  const found = new HitList()
  let right = 0
  for (let left = 0; left < one.documents.length; left++) {
    const document = one.documents[left] ?? 0
    while (right < other.documents.length && (other.documents[right] ?? 0) < document) right++
    if (other.documents[right] !== document) found.add(document, one.scores[left] ?? 0)
  }
  return found.hits()
}
