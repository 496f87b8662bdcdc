import { findFacet, findWords } from './find-words'
import { both, either, HitList, noHits, without, type Hits } from './hits'
import type { DaysNode, GroupNode, QueryNode, QueryRange } from './query'
import type { SearchIndex } from './search-index'

/** What a query finds, and the filters in it that nothing in the whole notebook meets. */
export interface Evaluation {
  readonly hits: Hits
  readonly unmet: readonly QueryRange[]
}

/** Finds what a query asks for. Names must have been resolved before. */
export function evaluate(index: SearchIndex, root: QueryNode, inTitle: boolean): Evaluation {
  const unmet: QueryRange[] = []
  const evaluator = new Evaluator(index, inTitle, unmet)
  return { hits: evaluator.hits(root), unmet }
}

class Evaluator {
  constructor(
    private readonly index: SearchIndex,
    private readonly inTitle: boolean,
    private readonly unmet: QueryRange[],
  ) {}

  hits(node: QueryNode): Hits {
    switch (node.kind) {
      case 'words':
        return this.met(node, findWords(this.index, node, this.inTitle), node.field !== null)
      case 'facet':
        return this.met(node, findFacet(this.index, node.name, node.values), true)
      case 'days':
        return this.days(node)
      case 'some':
        return node.nodes.map((one) => this.hits(one)).reduce(either)
      case 'every':
        return this.every(node)
      case 'not':
        return without(this.all(), this.hits(node.node))
      case 'name':
        return noHits
    }
  }

  /** The shortest lists first, and what is excluded from what is left. */
  private every({ nodes }: GroupNode): Hits {
    const wanted = nodes
      .filter((node) => node.kind !== 'not')
      .map((node) => this.hits(node))
      .sort((one, other) => one.documents.length - other.documents.length)
    const found = wanted.length === 0 ? this.all() : wanted.reduce(both)
    return nodes
      .filter((node) => node.kind === 'not')
      .map(({ node }) => this.hits(node))
      .reduce(without, found)
  }

  private met(range: QueryRange, found: Hits, isFilter: boolean): Hits {
    const { start, end } = range
    if (isFilter && found.documents.length === 0) this.unmet.push({ start, end })
    return found
  }

  private days({ first, last }: DaysNode): Hits {
    return this.those((number) => {
      const facts = this.index.facts[number]
      return facts !== undefined && facts.firstDay <= last && facts.lastDay >= first
    })
  }

  private all(): Hits {
    return this.those(() => true)
  }

  private those(isOne: (number: number) => boolean): Hits {
    const found = new HitList()
    for (let number = 0; number < this.index.facts.length; number++)
      if (this.index.alive[number] === 1 && isOne(number)) found.add(number, 0)
    return found.hits()
  }
}
