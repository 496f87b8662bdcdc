import { Facet, StateEffect } from '@codemirror/state'
import type { ClaimView, PassageView } from '../../shared/ipc/views'
import type { PlacedLink } from '../../shared/markdown/link-grammar'
import type { Mention } from '../../shared/mentions/mention-text'
import type { Resolution } from '../../shared/notebook/titles'
import type { Target } from './completion/targets'

/** What an editor asks of the notebook around it. */
export interface EditorHost {
  /** What a name between brackets means. */
  readonly resolve: (target: string) => Resolution
  /** Path of the source with this citation key. */
  readonly sourceOf: (key: string) => string | null
  readonly claim: (id: string) => ClaimView | null
  /** `undefined` while it is not known yet, `null` when there is no such passage. */
  readonly passage: (key: string, id: string) => PassageView | null | undefined
  /** The names of entities in the edited text as it stands now. */
  readonly mentions: (body: string) => readonly Mention[]
  /** The classes of a mention's words; `null` where nothing is to be seen. */
  readonly lookOfMention: (mention: Mention) => string | null
  /** Everything that a link can lead to. */
  readonly targets: () => readonly Target[]
  readonly claims: () => readonly ClaimView[]
  /** Headings of a record, in their order. */
  readonly headings: (path: string) => Promise<readonly string[]>
  /** Paragraph of the passage that was shown last, where it is one of this source. */
  readonly shownParagraph: (key: string) => number | null
  /** Makes a note of this name; the user stays where they are. */
  readonly createNote: (title: string) => Promise<void>
  /** Goes where a link leads. */
  readonly follow: (link: PlacedLink) => void
}

const nowhere: EditorHost = {
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
}

/** The notebook in which a text is edited. */
export const editorHost = Facet.define<EditorHost, EditorHost>({
  combine: (hosts) => hosts[0] ?? nowhere,
})

/** Tells an editor that what it knows of the notebook is out of date. */
export const notebookChanged = StateEffect.define()
