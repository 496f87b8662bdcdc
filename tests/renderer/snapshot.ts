import type { ClaimView, EntitySummary, NoteSummary, Snapshot } from '../../shared/ipc/views'
import type { ClaimStatus } from '../../shared/model/claim'

const at = '2021-02-19T12:00:00.000Z'

/** A claim as the window gets it; what is not named is plain. */
export function claimView(
  id: string,
  { status = 'unverified', text = id, saidOn = null, ...rest }: ClaimTraits = {},
): ClaimView {
  return {
    claim: { id, text, speaker: null, saidOn, status, evidence: [], created: at, updated: at },
    speaker: null,
    evidence: [],
    usedIn: [],
    ...rest,
    standing: {
      reliability: null,
      credibility: null,
      supporting: 0,
      contradicting: 0,
      origins: 0,
      sharedOrigins: [],
      ...rest.standing,
    },
  }
}

interface ClaimTraits {
  readonly status?: ClaimStatus
  readonly text?: string
  readonly saidOn?: string | null
  readonly speaker?: ClaimView['speaker']
  readonly evidence?: ClaimView['evidence']
  readonly standing?: Partial<ClaimView['standing']>
}

export function noteSummary(title: string, modified = at): NoteSummary {
  return {
    path: `notes/${title}.md`,
    id: null,
    title,
    modified,
    tags: [],
    aliases: [],
    excerpt: '',
  }
}

export function entitySummary(title: string, rest: Partial<EntitySummary> = {}): EntitySummary {
  return {
    path: `entities/${title}.md`,
    id: null,
    title,
    modified: at,
    type: 'person',
    aliases: [],
    ambiguous: [],
    never: [],
    detail: '',
    date: null,
    linkCount: 0,
    ...rest,
  }
}

export function snapshot(rest: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    folder: '/notebook',
    name: 'Notebook',
    readOnly: null,
    settings: { history: { allDays: 7, dailyDays: 90 } },
    entityTypes: [
      { id: 'person', name: 'Person', plural: 'People', glyph: 'person', fields: ['role'] },
      { id: 'place', name: 'Place', plural: 'Places', glyph: 'place', fields: [] },
    ],
    notes: [],
    sources: [],
    entities: [],
    claims: [],
    dossiers: [],
    relations: [],
    relationVerbs: [],
    problems: [],
    undo: null,
    undoId: null,
    redo: null,
    ...rest,
  }
}
