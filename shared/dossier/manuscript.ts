import type { Problem } from '../model/problem'
import type { NotebookState, RecordFile } from '../notebook/state'
import type { WrittenHeading } from './headings'

/** What a text uses of the notebook, each in the order of its first use. */
export interface Uses {
  /** Ids of claims. */
  readonly claims: ReadonlySet<string>
  /** Paths of sources. */
  readonly sources: ReadonlySet<string>
  /** Paths of entities. */
  readonly entities: ReadonlySet<string>
  /** Ids of passages. */
  readonly passages: ReadonlySet<string>
  /** Paths of the records whose text is part of it. */
  readonly texts: ReadonlySet<string>
}

/** What an earlier writing found, so that a part can speak of what comes after it. */
export interface Findings {
  readonly uses: Uses
  /** Anchors of the sections of records, by path. */
  readonly anchors: ReadonlyMap<string, string>
  /** Names of the generated parts that the text has. */
  readonly parts: ReadonlySet<string>
}

type Growing<Sets> = { readonly [Name in keyof Sets]: Set<string> }

/** A dossier while it is written: what is known, and what is gathered on the way. */
export interface Manuscript {
  readonly state: NotebookState
  readonly known: Findings
  readonly uses: Growing<Uses>
  readonly parts: Set<string>
  readonly headings: WrittenHeading[]
  /** Footnotes by label in the order of first use; each is written when the text is complete. */
  readonly footnotes: Map<string, () => string>
  /** New labels of the user's own footnotes, by record and label. */
  readonly labels: Map<string, string>
  /** Entities whose first mention was made a link. */
  readonly linked: Set<string>
  readonly problems: Problem[]
  /** How many texts were put into texts that are put in themselves. */
  nested: number
}

export const nothingFound: Findings = {
  uses: noUses(),
  anchors: new Map(),
  parts: new Set(),
}

function noUses(): Growing<Uses> {
  return {
    claims: new Set(),
    sources: new Set(),
    entities: new Set(),
    passages: new Set(),
    texts: new Set(),
  }
}

export function newManuscript(state: NotebookState, known: Findings): Manuscript {
  return {
    state,
    known,
    uses: noUses(),
    parts: new Set(),
    headings: [],
    footnotes: new Map(),
    labels: new Map(),
    linked: new Set(),
    problems: [],
    nested: 0,
  }
}

/** Where a stretch of text stands: whose it is, and under what it is put. */
export interface Setting {
  readonly from: RecordFile
  /** Level of the heading above. */
  readonly level: number
  /** By how many levels the text's own headings are lowered. */
  readonly shift: number
  /** Paths of the records that are being put into one another, outermost first. */
  readonly within: readonly string[]
  /** Whether the first mention of an entity may become a link to its section. */
  readonly mayLink: boolean
  /**
   * Whether it is an entry of a generated list. There nothing is put in as a block, and names do not
   * count as used, or the list would grow itself.
   */
  readonly isListed: boolean
}
