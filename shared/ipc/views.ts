import { z } from 'zod'
import { claimSchema, claimStatusSchema, evidenceSchema } from '../model/claim'
import { entityTypeSchema } from '../model/entity-type'
import { personNameSchema } from '../model/front-matter-fields'
import { credibilitySchema, reliabilitySchema } from '../model/grade'
import { placedDecisionSchema } from '../model/mention'
import { anchorStateSchema, passageIdSchema, passageSchema } from '../model/passage'
import { instantSchema, recordPathSchema, sha256Schema } from '../model/primitives'
import { problemSchema } from '../model/problem'
import { recordKindSchema } from '../model/record-kind'
import { retentionSchema } from '../model/retention'
import { versionCauseSchema } from '../model/version'
import { relationSchema } from '../model/relation'
import { relationVerbSchema } from '../model/relation-verb'

/** What a list shows of a record, whatever its kind. */
const summary = {
  path: recordPathSchema,
  id: z.string().nullable(),
  title: z.string(),
  modified: instantSchema,
}

export const noteSummarySchema = z.object({
  ...summary,
  tags: z.array(z.string()),
  aliases: z.array(z.string()),
  /** The first words of the body, without marks. */
  excerpt: z.string(),
})
export type NoteSummary = z.infer<typeof noteSummarySchema>

export const sourceSummarySchema = z.object({
  ...summary,
  key: z.string(),
  /** "Bhadrakumar" or "Fitzgerald and Malley" or "Fitzgerald et al."; empty where unknown. */
  authors: z.string(),
  publisher: z.string(),
  issued: z.string().nullable(),
  reliability: reliabilitySchema.nullable(),
  origin: z.string(),
  passageCount: z.int(),
  claimCount: z.int(),
})
export type SourceSummary = z.infer<typeof sourceSummarySchema>

export const entitySummarySchema = z.object({
  ...summary,
  type: z.string(),
  aliases: z.array(z.string()),
  ambiguous: z.array(z.string()),
  /** Names by which the user does not want it to be found in texts. */
  never: z.array(z.string()),
  /** One line that tells this entity from another: its role, else the start of its description. */
  detail: z.string(),
  date: z.string().nullable(),
  linkCount: z.int(),
})
export type EntitySummary = z.infer<typeof entitySummarySchema>

export const dossierSummarySchema = z.object({ ...summary, subtitle: z.string() })
export type DossierSummary = z.infer<typeof dossierSummarySchema>

/** A passage with what can be said of it now. */
export const passageViewSchema = z.object({
  passage: passageSchema,
  source: recordPathSchema,
  key: z.string(),
  state: anchorStateSchema,
  /** Where it stands in the captured text now; `null` when lost. */
  position: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** Number of the paragraph in which it starts; `null` when lost or in a heading. */
  paragraph: z.int().nullable(),
  /** Claims, relations and records (by path) that use it. */
  claims: z.array(z.string()),
  relations: z.array(z.string()),
  usedIn: z.array(recordPathSchema),
})
export type PassageView = z.infer<typeof passageViewSchema>

/** What a claim rests on, counted but never averaged. */
export const standingSchema = z.object({
  /** The best-supported row's grade: letter of its source and its credibility; unset is `null`. */
  reliability: reliabilitySchema.nullable(),
  credibility: credibilitySchema.nullable(),
  supporting: z.int(),
  contradicting: z.int(),
  /** Independent origins among the supporting rows. */
  origins: z.int(),
  /** Origins that more than one supporting row goes back to. */
  sharedOrigins: z.array(z.string()),
})
export type Standing = z.infer<typeof standingSchema>

export const evidenceViewSchema = z.object({
  evidence: evidenceSchema,
  /** Footnote label: the claim's id for `e1`, then `<claim>--2` … */
  label: z.string(),
  /** `null` when the source or the passage is gone. */
  passage: passageViewSchema.nullable(),
  sourceTitle: z.string(),
  reliability: reliabilitySchema.nullable(),
  origin: z.string(),
})
export type EvidenceView = z.infer<typeof evidenceViewSchema>

export const claimViewSchema = z.object({
  claim: claimSchema,
  speaker: z.object({ path: recordPathSchema, title: z.string(), type: z.string() }).nullable(),
  evidence: z.array(evidenceViewSchema),
  standing: standingSchema,
  /** Notes and dossiers that refer to it. */
  usedIn: z.array(recordPathSchema),
})
export type ClaimView = z.infer<typeof claimViewSchema>

export const relationEndSchema = z.object({
  path: recordPathSchema,
  title: z.string(),
  type: z.string(),
})
export type RelationEnd = z.infer<typeof relationEndSchema>

/** A relation with what stands at its ends and what shows it. */
export const relationViewSchema = z.object({
  relation: relationSchema,
  /** `null` when there is no such entity any more. */
  from: relationEndSchema.nullable(),
  to: relationEndSchema.nullable(),
  /** The verb told from the other end; `null` for a verb that this notebook does not define. */
  inverse: z.string().nullable(),
  evidence: z.array(
    z.object({
      id: passageIdSchema,
      /** `null` when the source or the passage is gone. */
      passage: passageViewSchema.nullable(),
      sourceTitle: z.string(),
      reliability: reliabilitySchema.nullable(),
    }),
  ),
})
export type RelationView = z.infer<typeof relationViewSchema>

/** What the user decides about a notebook as a whole. */
export const notebookSettingsSchema = z.strictObject({
  /** How long versions are kept. */
  history: z.strictObject(retentionSchema.shape),
})
export type NotebookSettings = z.infer<typeof notebookSettingsSchema>

/** Why a notebook may only be read at present. */
export const readOnlySchema = z.object({
  /** `folder`: it cannot be written to; `unfinished`: a change that was interrupted cannot be
   * finished; `held`: another program or computer has it open; `gone`: its folder is not there, or
   * empty. */
  reason: z.enum(['folder', 'unfinished', 'held', 'gone']),
  /** Whole sentences: why, who, and what to do. */
  message: z.string(),
  /** Whether the user may decide to write all the same (`notebook.takeOver`). */
  canTakeOver: z.boolean(),
})
export type ReadOnly = z.infer<typeof readOnlySchema>

/** Everything the window shows at rest; pushed again after every change. */
export const snapshotSchema = z.object({
  /** Counts up with every change of the notebook. */
  revision: z.int(),
  folder: z.string(),
  name: z.string(),
  /** `null` when it can be changed. */
  readOnly: readOnlySchema.nullable(),
  settings: notebookSettingsSchema,
  entityTypes: z.array(entityTypeSchema),
  notes: z.array(noteSummarySchema),
  sources: z.array(sourceSummarySchema),
  entities: z.array(entitySummarySchema),
  claims: z.array(claimViewSchema),
  dossiers: z.array(dossierSummarySchema),
  relations: z.array(relationViewSchema),
  relationVerbs: z.array(relationVerbSchema),
  problems: z.array(problemSchema),
  /** Names of the changes that undo and redo would take back, in words. */
  undo: z.string().nullable(),
  /** Tells the change that undo takes back from every other one. */
  undoId: z.string().nullable(),
  redo: z.string().nullable(),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** One record to be read or edited. */
export const recordViewSchema = z.object({
  path: recordPathSchema,
  kind: recordKindSchema,
  id: z.string().nullable(),
  title: z.string(),
  /** Body with line ends as LF. */
  body: z.string(),
  frontMatter: z.record(z.string(), z.unknown()),
  /** SHA-256 of the whole file as it is on disk: what a save is based on. */
  fileSha256: sha256Schema,
  modified: instantSchema,
})
export type RecordView = z.infer<typeof recordViewSchema>

/** One record as it is on disk at this moment. */
export const readRecordSchema = recordViewSchema.extend({
  /** Why its file cannot be saved at present, as a sentence; `null` where it can. */
  notWritableBecause: z.string().nullable(),
})
export type ReadRecord = z.infer<typeof readRecordSchema>

/** A text and the file that it was read from: what an editor's text is based on. */
export const baseTextSchema = z.strictObject({
  /** Body with line ends as LF. */
  body: z.string(),
  fileSha256: sha256Schema,
})

/** A text that was typed and not saved, as it came back after a crash or a refusing disk. */
export const unsavedTextSchema = z.object({
  /** Where the record lies now; where it lay, if it is gone. */
  path: recordPathSchema,
  title: z.string(),
  body: z.string(),
  base: baseTextSchema,
  keptAt: instantSchema,
  /** Whether the record still holds the text that was typed over, another one, or is not there. */
  standing: z.enum(['same', 'changed', 'gone']),
})
export type UnsavedText = z.infer<typeof unsavedTextSchema>

/** A text that cannot be saved at the moment at which a window or notebook is to be closed. */
export const leftUnsavedSchema = z.strictObject({
  title: z.string(),
  /** `conflict`: the user has not chosen between two texts; `failed`: the disk refused; `slow`: it
   * has not answered yet. */
  why: z.enum(['conflict', 'failed', 'slow']),
  /** Whether it is kept outside the notebook, and so comes back when that is opened again. */
  isKept: z.boolean(),
})
export type LeftUnsaved = z.infer<typeof leftUnsavedSchema>

export const sourceViewSchema = z.object({
  record: recordViewSchema,
  key: z.string(),
  textSha256: sha256Schema,
  passages: z.array(passageViewSchema),
})
export type SourceView = z.infer<typeof sourceViewSchema>

/** One link from a record, or to it. */
export const linkViewSchema = z.object({
  /** The record in which the link stands, and the line (from 1, of its body). */
  from: recordPathSchema,
  fromTitle: z.string(),
  fromKind: recordKindSchema,
  line: z.int(),
  /** The words around it, without marks. */
  snippet: z.string(),
  /** What is written between the brackets. */
  target: z.string(),
  to: recordPathSchema.nullable(),
  state: z.enum(['resolved', 'unresolved', 'ambiguous']),
})
export type LinkView = z.infer<typeof linkViewSchema>

/** The bibliographic fields of a source as a form edits them; empty strings where nothing is known. */
export const sourceFieldsSchema = z.strictObject({
  title: z.string().trim().min(1),
  type: z.string().default('webpage'),
  authors: z.array(personNameSchema).default([]),
  publisher: z.string().default(''),
  containerTitle: z.string().default(''),
  issued: z.string().default(''),
  accessed: z.string().default(''),
  url: z.string().default(''),
  language: z.string().default(''),
  origin: z.string().default(''),
  reliability: reliabilitySchema.nullable().default(null),
  reliabilityReason: z.string().default(''),
})
export type SourceFields = z.infer<typeof sourceFieldsSchema>

/** What the program makes of a text before it becomes a source. */
export const sourceProposalSchema = z.object({
  fields: sourceFieldsSchema,
  key: z.string(),
  text: z.string(),
  from: z.string(),
  paragraphs: z.int(),
  words: z.int(),
  sha256: sha256Schema,
  /** Path of a source with the same captured text, if there is one. */
  duplicateOf: recordPathSchema.nullable(),
})
export type SourceProposal = z.infer<typeof sourceProposalSchema>

export const exportResultSchema = z.object({
  path: z.string(),
  bytes: z.int(),
  sha256: sha256Schema,
  /** `null` when there was no file before. */
  isIdentical: z.boolean().nullable(),
})
export type ExportResult = z.infer<typeof exportResultSchema>

export const dossierPreviewSchema = z.object({
  /** Exactly the text that an export would write. */
  markdown: z.string(),
  problems: z.array(problemSchema),
})
export type DossierPreview = z.infer<typeof dossierPreviewSchema>

export const claimDraftSchema = z.strictObject({
  text: z.string().trim().min(1),
  /** Path of the entity who says so. */
  speaker: recordPathSchema.nullable().default(null),
  saidOn: z.string().nullable().default(null),
  status: claimStatusSchema.default('unverified'),
})
export type ClaimDraft = z.infer<typeof claimDraftSchema>

export const relationDraftSchema = z.strictObject({
  /** Paths of the entities at its ends. */
  from: recordPathSchema,
  verb: z.string().min(1),
  to: recordPathSchema,
  /** EDTF, or in words. */
  date: z.string().nullable().default(null),
  role: z.string().max(1000).default(''),
  note: z.string().default(''),
})
export type RelationDraft = z.infer<typeof relationDraftSchema>

/** A relation as a form shows it: an end whose card is gone is empty. */
export const seenRelationSchema = relationDraftSchema.extend({
  from: recordPathSchema.nullable(),
  to: recordPathSchema.nullable(),
})
export type SeenRelation = z.infer<typeof seenRelationSchema>

/** What a form says of a card, or showed before it was changed. */
export const cardFormSchema = z.strictObject({
  type: z.string(),
  aliases: z.array(z.string()),
  ambiguous: z.array(z.string()),
  /** Flat fields of the card; an empty value removes the field. */
  fields: z.record(z.string().min(1), z.string()),
})
export type CardForm = z.infer<typeof cardFormSchema>

/** What a form says of a piece of evidence. */
export const evidenceValuesSchema = evidenceSchema.pick({
  stance: true,
  credibility: true,
  comment: true,
})
export type EvidenceValues = z.infer<typeof evidenceValuesSchema>

/** An earlier text of a record. */
export const versionViewSchema = z.object({
  /** Counts up within the record; the order of versions, whatever the clock said. */
  version: z.int().positive(),
  at: instantSchema,
  cause: versionCauseSchema,
  /** The change before which it was kept, in words; `null` where there is none. */
  name: z.string().nullable(),
  /** Of the whole file, in UTF-16 code units. */
  length: z.int(),
  /** Where the record was then. */
  path: z.string(),
})
export type VersionView = z.infer<typeof versionViewSchema>

/** The folder of the trash in which everything lies that was removed at one time. */
export const trashStampSchema = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,60}$/)

/** A record in the trash. */
export const trashedViewSchema = z.object({
  stamp: trashStampSchema,
  /** Where it was. */
  path: recordPathSchema,
  /** When it was removed; `null` where that is not known. */
  at: instantSchema.nullable(),
  kind: recordKindSchema,
  title: z.string(),
  /** Of the whole file, in UTF-16 code units. */
  length: z.int(),
})
export type TrashedView = z.infer<typeof trashedViewSchema>

/** What would lead nowhere, or rest on nothing, without a record. */
export const dependentsSchema = z.object({
  /** Links, quotations, citations and embeds in other records. */
  links: z.array(linkViewSchema),
  /** Claims that have it as evidence, or that it says. */
  claims: z.array(
    z.object({ id: z.string(), text: z.string(), role: z.enum(['evidence', 'speaker']) }),
  ),
  /** Relations at whose end it stands, or that it shows. */
  relations: z.array(
    z.object({ id: z.string(), text: z.string(), role: z.enum(['end', 'evidence']) }),
  ),
  /** Passages that are marked in it; they go with it and come back with it. */
  passages: z.int(),
})
export type Dependents = z.infer<typeof dependentsSchema>

/** A decision about a place of a record, and the entity that it is about. */
export const decisionViewSchema = z.object({
  decision: placedDecisionSchema,
  /** `null` when there is no such entity any more. */
  entity: recordPathSchema.nullable(),
})
export type DecisionView = z.infer<typeof decisionViewSchema>

/** Words of a record's body, and the entity in question. */
export const mentionPlaceSchema = z.strictObject({
  /** The record in whose body they stand; UTF-16 offsets, line ends as LF. */
  path: recordPathSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The words that the user saw there: where others stand by now, nothing is changed. */
  words: z.string().min(1),
  entity: recordPathSchema,
})

/** A mention as an entity's card lists it. */
export const mentionViewSchema = z.object({
  path: recordPathSchema,
  title: z.string(),
  kind: recordKindSchema,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  state: z.enum(['detected', 'accepted', 'rejected', 'linked', 'ambiguous']),
  entity: recordPathSchema.nullable(),
  candidates: z.array(recordPathSchema),
  decision: z.string().nullable(),
  canBeLinked: z.boolean(),
  /** Its sentence in one line: before the words, the words, after them. */
  sentence: z.object({ before: z.string(), words: z.string(), after: z.string() }),
  /** Number of the paragraph in a source; `null` elsewhere. */
  paragraph: z.int().nullable(),
  /** Line of the body, from 1. */
  line: z.int(),
})
export type MentionView = z.infer<typeof mentionViewSchema>

/** What a text names and the notebook has no card for, or one that lacks some of the names. */
export const possibleEntitySchema = z.object({
  name: z.string(),
  type: z.string(),
  forms: z.array(z.string()),
  count: z.int(),
  /** Where it is named first in the body, and the sentence in one line. */
  start: z.int(),
  firstSentence: z.string(),
  why: z.enum(['known', 'title', 'kind', 'surroundings', 'capitals']),
  /** The card that seems to mean the same. */
  sameAs: recordPathSchema.nullable(),
})
