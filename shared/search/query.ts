/** Where something stands in a query; UTF-16 offsets, end excluded. */
export interface QueryRange {
  readonly start: number
  readonly end: number
}

/** Words that follow one another; a single word is the most frequent case. */
export interface WordsNode extends QueryRange {
  readonly kind: 'words'
  /** Folded. */
  readonly words: readonly string[]
  /** Whether the last word may go on. */
  readonly isPrefix: boolean
  /** Folded name of the field in which they must stand; `null` for anywhere. */
  readonly field: string | null
}

/** A mark that a document has as a whole: one of these values will do. */
export interface FacetNode extends QueryRange {
  readonly kind: 'facet'
  readonly name: string
  /** Folded. */
  readonly values: readonly string[]
}

/** A date that touches these days, as `dayOf` counts. */
export interface DaysNode extends QueryRange {
  readonly kind: 'days'
  readonly first: number
  readonly last: number
}

/** An entity or source by its name; only who knows the notebook can say what is meant. */
export interface NameNode extends QueryRange {
  readonly kind: 'name'
  readonly role: 'entity' | 'source'
  readonly name: string
}

export interface GroupNode {
  readonly kind: 'every' | 'some'
  readonly nodes: readonly QueryNode[]
}

export interface NotNode {
  readonly kind: 'not'
  readonly node: QueryNode
}

export type QueryNode = WordsNode | FacetNode | DaysNode | NameNode | GroupNode | NotNode

/** Something in a query that was left out, and why, in a sentence. */
export interface QueryProblem extends QueryRange {
  readonly message: string
}

/** A stretch of a query that is more than words, to be set in its own type. */
export interface QueryMark extends QueryRange {
  readonly role: 'operator' | 'phrase' | 'filter'
}

export interface ParsedQuery {
  /** `null` where nothing is asked for. */
  readonly root: QueryNode | null
  /** Whether words are looked for in titles and other names only. */
  readonly inTitle: boolean
  readonly problems: readonly QueryProblem[]
  readonly marks: readonly QueryMark[]
}

/** The words that a result must have: those that are not excluded. */
export function wantedWords(node: QueryNode): WordsNode[] {
  if (node.kind === 'words') return [node]
  if (node.kind === 'every' || node.kind === 'some') return node.nodes.flatMap(wantedWords)
  return []
}
