import { z } from 'zod'
import { commandIds } from '../commands/commands'
import { claimIdSchema, evidenceSchema, stanceSchema } from '../model/claim'
import { encodingSchema } from '../model/encoding'
import { failureCodeSchema } from '../model/failure'
import { notebookJsonPathSchema } from '../model/notebook-json'
import { passageIdSchema } from '../model/passage'
import { instantSchema, recordPathSchema, sha256Schema } from '../model/primitives'
import { problemSchema } from '../model/problem'
import { relationIdSchema } from '../model/relation'
import { replacementSchema, replacementViewSchema, searchResultSchema } from './search-views'
import { call, newCardSchema, nothing, path } from './call'
import { mentionCalls } from './mention-calls'
import {
  baseTextSchema,
  cardFormSchema,
  claimDraftSchema,
  claimViewSchema,
  dependentsSchema,
  dossierPreviewSchema,
  evidenceValuesSchema,
  exportResultSchema,
  leftUnsavedSchema,
  linkViewSchema,
  notebookSettingsSchema,
  passageViewSchema,
  readRecordSchema,
  relationDraftSchema,
  seenRelationSchema,
  snapshotSchema,
  sourceFieldsSchema,
  sourceProposalSchema,
  sourceViewSchema,
  trashedViewSchema,
  trashStampSchema,
  unsavedTextSchema,
  versionViewSchema,
} from './views'
import { workSchema, type Push, type PushName } from './pushes'

export { pushes, type Push, type PushName } from './pushes'

const damagedFile = z.strictObject({ path: notebookJsonPathSchema })
const passagePlace = z.strictObject({ source: recordPathSchema, id: passageIdSchema })
/** A record in the trash: the folder of the time at which it was put there, and its path before. */
const trashPlace = z.strictObject({ stamp: trashStampSchema, path: recordPathSchema })
/** A record of the notebook, or of the trash where a stamp is given. */
const recordOrTrashed = { path: recordPathSchema, stamp: trashStampSchema.optional() }
const version = z.int().positive()
const pathReply = z.object({ path: recordPathSchema })

/** A folder or file on this computer: the only place where absolute paths cross. */
const absolutePath = z.string().min(1).max(4096)

export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

export const recentNotebookSchema = z.object({
  folder: absolutePath,
  name: z.string(),
  openedAt: instantSchema,
  isMissing: z.boolean(),
})
export type RecentNotebook = z.infer<typeof recentNotebookSchema>

const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  locale: z.string(),
  theme: themeSchema,
  documents: absolutePath,
  recents: z.array(recentNotebookSchema),
})

/**
 * What a form showed before it was changed. Where somebody else changed the same meanwhile, nothing is
 * written (`conflict`) and both are kept as versions; `null` where the user knows that and wants theirs.
 */
function seenBefore<S extends z.ZodType>(schema: S) {
  return schema.nullable().default(null)
}

/**
 * Every call the window can make, declared once: handlers, bridge and client derive from it.
 * Records are addressed by their path, which is always unique.
 */
export const contract = {
  'app.info': call(nothing, appInfo),
  'app.setTheme': call(z.strictObject({ theme: themeSchema }), nothing),
  /** Forgets a notebook in the list of recent ones; the folder stays as it is. */
  'app.forgetRecent': call(z.strictObject({ folder: absolutePath }), appInfo),
  /** Shows a file that the app wrote, in the system's file manager. */
  'app.showInFolder': call(z.strictObject({ path: absolutePath }), nothing),
  /** Asks the user whether the address may be opened in the browser: http, https and mailto only. */
  'app.openAddress': call(z.strictObject({ address: z.string().max(8192) }), z.boolean()),
  /** Puts words on the clipboard; the window itself has no right to. */
  'app.copyText': call(z.strictObject({ text: z.string().min(1).max(1_000_000) }), nothing),
  /** Says which commands can be run at this moment: the menu shows the others grey. */
  'app.offerCommands': call(
    z.strictObject({ available: z.array(z.enum(commandIds)).max(commandIds.length) }),
    nothing,
  ),

  /** Lets the user choose a folder; `null` when they cancel. */
  'notebook.chooseFolder': call(
    z.strictObject({ purpose: z.enum(['create', 'open']) }),
    absolutePath.nullable(),
  ),
  'notebook.create': call(
    z.strictObject({ folder: absolutePath, name: z.string().trim().min(1).max(200) }),
    snapshotSchema,
  ),
  'notebook.open': call(z.strictObject({ folder: absolutePath }), snapshotSchema),
  /** Opens the sample, after copying it once to a folder of the user's. */
  'notebook.openSample': call(nothing, snapshotSchema),
  'notebook.current': call(nothing, snapshotSchema.nullable()),
  'notebook.close': call(nothing, nothing),
  /** Takes the notebook from whoever else has it open: from then on it is only read there. */
  'notebook.takeOver': call(nothing, snapshotSchema),
  /** Takes the last change back, or the one that is meant if it is the last (else `conflict`). */
  'notebook.undo': call(z.strictObject({ id: z.string().max(40) }).nullable(), nothing),
  'notebook.redo': call(nothing, nothing),

  /** Changes the settings of the notebook; this can be undone. */
  'notebook.setSettings': call(
    z.strictObject({ settings: notebookSettingsSchema, seen: notebookSettingsSchema }),
    nothing,
  ),

  /** Shows the file of a record in the system's file manager. */
  'notebook.showFile': call(path, nothing),

  'records.read': call(path, readRecordSchema),
  /**
   * Saves the body of a record; answered only after the durable write. `baseSha256` is the file the
   * text is based on: if the file on disk is another one, nothing is written (`conflict`).
   */
  'records.save': call(
    z.strictObject({ path: recordPathSchema, body: z.string(), baseSha256: sha256Schema }),
    z.object({ fileSha256: sha256Schema, savedAt: instantSchema }),
  ),
  /** Renames a record and rewrites every link to it, as one change. */
  'records.rename': call(
    z.strictObject({ path: recordPathSchema, title: z.string().trim().min(1).max(1000) }),
    z.object({ path: recordPathSchema, changed: z.array(recordPathSchema) }),
  ),
  /**
   * Writes a record again that another program took away. `body` is its text as the window has it,
   * `null` for the text that was known last.
   */
  'records.keepGone': call(
    z.strictObject({ path: recordPathSchema, body: z.string().nullable() }),
    nothing,
  ),
  /** Moves a record to the notebook's trash. */
  'records.remove': call(path, nothing),
  /** The record of which a sync program made this one as a second version; `null` where it is none. */
  'records.original': call(path, z.object({ path: recordPathSchema.nullable() })),
  /** Settles what becomes of such a second version; nothing is deleted, and this can be undone. */
  'records.settleCopy': call(
    z.strictObject({ path: recordPathSchema, kept: z.enum(['original', 'copy', 'both']) }),
    nothing,
  ),
  /** What would lead nowhere, or rest on nothing, without a record. */
  'records.dependents': call(path, dependentsSchema),
  /** Links from a record and links to it. */
  'records.links': call(
    path,
    z.object({ outgoing: z.array(linkViewSchema), backlinks: z.array(linkViewSchema) }),
  ),

  /**
   * Keeps an unsaved text of a notebook outside of it; answered only after the durable write. The
   * notebook is named, because by now another one may be open.
   */
  'recovery.keep': call(
    z.strictObject({
      folder: absolutePath,
      path: recordPathSchema,
      body: z.string(),
      base: baseTextSchema,
    }),
    z.object({ keptAt: instantSchema }),
  ),
  /** The texts of the open notebook that were not saved when they should have been. */
  'recovery.list': call(
    nothing,
    z.object({
      texts: z.array(unsavedTextSchema),
      /** Files with a text that cannot be read; they lie there untouched. */
      damaged: z.array(absolutePath),
    }),
  ),
  /** Forgets what is kept of a record: it was saved, or the user does not want it. */
  'recovery.drop': call(z.strictObject({ folder: absolutePath, path: recordPathSchema }), nothing),

  /**
   * Keeps a text of a record that may be given up for the one in its file; that one is kept too. Both
   * are versions then.
   */
  'history.keep': call(
    z.strictObject({ path: recordPathSchema, body: z.string(), cause: z.literal('conflict') }),
    nothing,
  ),
  /** The versions of a record, newest first. */
  'history.list': call(z.strictObject(recordOrTrashed), z.array(versionViewSchema)),
  /** The whole file as it was in a version. */
  'history.read': call(
    z.strictObject({ ...recordOrTrashed, version }),
    z.object({ text: z.string() }),
  ),
  /** The whole file as it is now. */
  'history.now': call(z.strictObject(recordOrTrashed), z.object({ text: z.string() })),
  /** Puts a version in place of the text of now; this can be undone. */
  'history.restore': call(z.strictObject({ path: recordPathSchema, version }), nothing),
  /** Makes a new record from a version. */
  'history.copy': call(z.strictObject({ ...recordOrTrashed, version }), pathReply),

  /** Writes the whole notebook into a zip archive where the user chooses; `null` when they cancel. */
  'backup.create': call(
    nothing,
    z.object({ path: absolutePath, files: z.int(), bytes: z.int() }).nullable(),
  ),
  /** Unpacks a backup into a new folder; both chosen by the user. Its path, `null` when they cancel. */
  'backup.unpack': call(nothing, absolutePath.nullable()),
  /** Stops long work, if it is under way; nothing of it is left, and its call answers `null`. */
  'work.cancel': call(z.strictObject({ work: workSchema }), nothing),

  /** When the last good version of a damaged JSON file was kept; `null` where there is none. */
  'damage.lastGood': call(damagedFile, z.object({ at: instantSchema.nullable() })),
  /** Puts that version in its place. The damaged file is set aside, and undo begins anew. */
  'damage.restore': call(damagedFile, z.object({ at: instantSchema })),
  /** A text that is not UTF-8, read as it probably is written or as the user says; its beginning. */
  'damage.readAs': call(
    z.strictObject({ path: recordPathSchema, encoding: encodingSchema.nullable() }),
    z.object({ encoding: encodingSchema, text: z.string(), isWhole: z.boolean() }),
  ),
  /** Writes such a text in UTF-8. Its file as it was gets another name beside it. */
  'damage.convert': call(
    z.strictObject({ path: recordPathSchema, encoding: encodingSchema }),
    z.object({ aside: z.string() }),
  ),
  /** When the last text of a record was kept whose file is empty; `null` where there is none. */
  'damage.lastText': call(path, z.object({ at: instantSchema.nullable() })),
  /** Puts that text into the file. */
  'damage.restoreText': call(path, z.object({ at: instantSchema })),
  /** Gives a damaged file another name beside it, so that a new one begins in its place. */
  'damage.setAside': call(damagedFile, z.object({ aside: z.string() })),

  /** The records in the trash, newest first. */
  'trash.list': call(nothing, z.array(trashedViewSchema)),
  /** Brings a record back to where it was, or beside what has its name now; this can be undone. */
  'trash.restore': call(trashPlace, pathReply),
  /** Deletes records for good, with their versions. The user was asked before. */
  'trash.remove': call(
    z.strictObject({ places: z.array(trashPlace).min(1).max(100_000) }),
    z.object({ removed: z.int() }),
  ),
  /** Deletes for good what was removed so many days ago or earlier; 0 means everything. */
  'trash.empty': call(
    z.strictObject({ olderThanDays: z.int().min(0).max(36_500) }),
    z.object({ removed: z.int() }),
  ),

  'notes.create': call(
    z.strictObject({ title: z.string().trim().max(1000), body: z.string().default('') }),
    pathReply,
  ),

  'sources.read': call(path, sourceViewSchema),
  /** Makes a proposal from pasted text; nothing is written. */
  'sources.propose': call(
    z.strictObject({ text: z.string().max(20_000_000), from: z.string().max(1000) }),
    sourceProposalSchema,
  ),
  /** Lets the user choose a .txt or .md file and makes a proposal from it; `null` when they cancel. */
  'sources.proposeFromFile': call(nothing, sourceProposalSchema.nullable()),
  'sources.create': call(
    z.strictObject({
      fields: sourceFieldsSchema,
      key: z.string().min(1).max(200),
      text: z.string().max(20_000_000),
      from: z.string().max(1000),
    }),
    pathReply,
  ),
  /** Changes the record, the grade or the origin; never the captured text. */
  'sources.update': call(
    z.strictObject({
      path: recordPathSchema,
      fields: sourceFieldsSchema,
      seen: seenBefore(sourceFieldsSchema),
    }),
    nothing,
  ),

  /** Marks a stretch of the captured text, in UTF-16 code units. */
  'passages.create': call(
    z.strictObject({
      source: recordPathSchema,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      comment: z.string().default(''),
    }),
    passageViewSchema,
  ),
  'passages.comment': call(
    z.strictObject({
      source: recordPathSchema,
      id: passageIdSchema,
      comment: z.string(),
      seen: seenBefore(z.string()),
    }),
    nothing,
  ),
  /** Accepts the new place of a passage that moved. */
  'passages.confirm': call(
    z.strictObject({ source: recordPathSchema, id: passageIdSchema }),
    nothing,
  ),
  'passages.remove': call(
    z.strictObject({ source: recordPathSchema, id: passageIdSchema }),
    nothing,
  ),

  'entities.create': call(newCardSchema, pathReply),
  'entities.update': call(
    z.strictObject({
      path: recordPathSchema,
      ...cardFormSchema.shape,
      seen: seenBefore(cardFormSchema),
    }),
    nothing,
  ),

  ...mentionCalls,

  'claims.create': call(
    z.strictObject({
      claim: claimDraftSchema,
      /** A first piece of evidence. */
      passage: passagePlace.nullable().default(null),
    }),
    claimViewSchema,
  ),
  'claims.update': call(
    z.strictObject({
      id: claimIdSchema,
      claim: claimDraftSchema,
      seen: seenBefore(claimDraftSchema),
    }),
    nothing,
  ),
  'claims.remove': call(z.strictObject({ id: claimIdSchema }), nothing),
  'claims.addEvidence': call(
    z.strictObject({
      id: claimIdSchema,
      source: recordPathSchema,
      passage: passageIdSchema,
      stance: stanceSchema,
    }),
    nothing,
  ),
  'claims.updateEvidence': call(
    z.strictObject({
      id: claimIdSchema,
      evidence: evidenceSchema.shape.id,
      ...evidenceValuesSchema.shape,
      seen: seenBefore(evidenceValuesSchema),
    }),
    nothing,
  ),
  'claims.removeEvidence': call(
    z.strictObject({ id: claimIdSchema, evidence: evidenceSchema.shape.id }),
    nothing,
  ),

  'relations.create': call(
    z.strictObject({
      relation: relationDraftSchema,
      /** A first passage that shows it. */
      passage: passagePlace.nullable().default(null),
    }),
    z.object({ id: relationIdSchema }),
  ),
  'relations.update': call(
    z.strictObject({
      id: relationIdSchema,
      relation: relationDraftSchema,
      seen: seenBefore(seenRelationSchema),
    }),
    nothing,
  ),
  'relations.remove': call(z.strictObject({ id: relationIdSchema }), nothing),
  'relations.addEvidence': call(
    z.strictObject({ id: relationIdSchema, passage: passagePlace }),
    nothing,
  ),
  'relations.removeEvidence': call(
    z.strictObject({ id: relationIdSchema, passage: passageIdSchema }),
    nothing,
  ),
  /** Makes the card of an event with those who took part in it, as one change. */
  'events.create': call(
    z.strictObject({
      name: z.string().trim().min(1).max(1000),
      type: z.string(),
      date: z.string().default(''),
      participants: z.array(recordPathSchema).default([]),
      verb: z.string().min(1),
      passage: passagePlace.nullable().default(null),
    }),
    pathReply,
  ),

  'dossiers.create': call(z.strictObject({ title: z.string().trim().min(1).max(1000) }), pathReply),
  /** The finished text of a dossier whose unsaved body is given. */
  'dossiers.preview': call(
    z.strictObject({ path: recordPathSchema, body: z.string() }),
    dossierPreviewSchema,
  ),
  /** Writes the dossier as Markdown where the user chooses; `null` when they cancel. */
  'dossiers.export': call(path, exportResultSchema.nullable()),

  /**
   * Finds things in everything the notebook holds, so many of each kind. While `isTyping`, the last
   * word stands for all that begin so.
   */
  'search.find': call(
    z.strictObject({
      query: z.string().max(2_000),
      limit: z.int().min(1).max(1_000),
      isTyping: z.boolean(),
    }),
    searchResultSchema,
  ),
  /** What a replacement would do, record by record. Nothing is written. */
  'search.previewReplacement': call(replacementSchema, z.array(replacementViewSchema)),
  /** Replaces in these records, as one change that can be undone. */
  'search.replace': call(
    z.strictObject({
      replacement: replacementSchema,
      paths: z.array(recordPathSchema).min(1).max(100_000),
    }),
    z.object({ count: z.int(), records: z.int() }),
  ),

  /** Asks the user whether to close although these texts are not saved. */
  'window.confirmClosing': call(
    z.strictObject({ left: z.array(leftUnsavedSchema).min(1) }),
    z.boolean(),
  ),
  /** The window has saved what it had and may be closed now. */
  'window.readyToClose': call(nothing, nothing),

  'check.run': call(nothing, z.array(problemSchema)),
}

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller hands over (before defaults). */
export type Input<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets (after parsing). */
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>
export type Output<N extends CallName> = z.output<Contract[N]['output']>

export const callNames = Object.keys(contract) as CallName[]

/** Failures cross as data, because only an Error's message would survive. */
export const failureSchema = z.object({ code: failureCodeSchema, message: z.string() })
export type Failure = z.infer<typeof failureSchema>
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** What the preload script puts on `window`: named calls only, nothing generic. */
export interface Bridge {
  readonly call: { readonly [N in CallName]: (input: Input<N>) => Promise<Reply<Output<N>>> }
  /** Listens to a push; returns the function that stops listening. */
  readonly on: { readonly [N in PushName]: (listener: (push: Push<N>) => void) => () => void }
}
