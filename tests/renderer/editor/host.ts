import type { ClaimView, PassageView } from '../../../shared/ipc/views'
import type { Target } from '../../../renderer/editor/completion/targets'
import type { EditorHost } from '../../../renderer/editor/host'

export function target(given: Partial<Target> & Pick<Target, 'title'>): Target {
  return {
    kind: 'entity',
    path: `entities/${given.title}.md`,
    key: given.title,
    aliases: [],
    detail: '',
    glyph: 'person',
    isAmbiguous: false,
    ...given,
  }
}

export function claim(
  id: string,
  text: string,
  given: Partial<ClaimView['standing']> = {},
): ClaimView {
  return {
    claim: {
      id,
      text,
      speaker: null,
      saidOn: null,
      status: 'supported',
      evidence: [],
      created: '2026-01-31T09:00:00.000Z',
      updated: '2026-01-31T09:00:00.000Z',
    },
    speaker: null,
    evidence: [],
    standing: {
      reliability: 'B',
      credibility: 2,
      supporting: 1,
      contradicting: 0,
      origins: 1,
      sharedOrigins: [],
      ...given,
    },
    usedIn: [],
  }
}

export function passage(id: string, given: Partial<PassageView> = {}): PassageView {
  return {
    passage: {
      id,
      quote: { exact: 'words', prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
      textSha256: '0'.repeat(64),
      unique: true,
      created: '2026-01-31T09:00:00.000Z',
      comment: '',
    },
    source: 'sources/desk2021envoys.md',
    key: 'desk2021envoys',
    state: 'exact',
    position: { start: 0, end: 5 },
    paragraph: 2,
    claims: [],
    relations: [],
    usedIn: [],
    ...given,
  }
}

/** A small notebook round an editor, as plain data. */
export function hostWith(given: Partial<EditorHost>): EditorHost {
  return {
    resolve: () => ({ state: 'unresolved' }),
    sourceOf: () => null,
    claim: () => null,
    passage: () => null,
    mentions: () => [],
    lookOfMention: () => null,
    targets: () => [],
    claims: () => [],
    headings: () => Promise.resolve([]),
    shownParagraph: () => null,
    createNote: () => Promise.resolve(),
    follow: () => undefined,
    ...given,
  }
}
