import { z } from 'zod'
import { recordPathSchema } from '../model/primitives'
import { foundKindSchema } from '../search/document'

const textRangeSchema = z.object({ start: z.int(), end: z.int() })

/** Something that was found, with why and where. */
export const foundViewSchema = z.object({
  /** Tells it from everything else that can be found. */
  key: z.string(),
  kind: foundKindSchema,
  /** Path of the record; of a passage that of its source, else that of the JSON file. */
  path: recordPathSchema,
  /** Of a passage, claim or relation. */
  id: z.string().nullable(),
  title: z.string(),
  titleMarks: z.array(textRangeSchema),
  /** The words around what was looked for, without marks. */
  snippet: z.string(),
  snippetMarks: z.array(textRangeSchema),
  /** The first of what was looked for, in the body with line ends as LF. */
  place: textRangeSchema.nullable(),
  /** The same for a reader. */
  where: z.union([z.object({ line: z.int() }), z.object({ paragraph: z.int() })]).nullable(),
  /** How often what was looked for stands in its text. */
  count: z.int(),
  score: z.number(),
})
export type FoundView = z.infer<typeof foundViewSchema>

/** What is to be replaced by what, in texts of the user's own. */
export const replacementSchema = z.strictObject({
  find: z.string().min(1).max(1_000),
  by: z.string().max(10_000),
  matchesCase: z.boolean(),
  wholeWords: z.boolean(),
})

/** What a replacement would do to one record. */
export const replacementViewSchema = z.object({
  path: recordPathSchema,
  title: z.string(),
  count: z.int(),
  /** Places within links, which are left alone. */
  inLinks: z.int(),
  /** The first place, before and after. */
  before: z.string(),
  after: z.string(),
})
export type ReplacementView = z.infer<typeof replacementViewSchema>

/** What a query found, and what could not be understood in it. */
export const searchResultSchema = z.object({
  total: z.int(),
  counts: z.record(foundKindSchema, z.int()),
  hits: z.array(foundViewSchema),
  /** What is to be marked in the texts that are opened. */
  markers: z.array(
    z.object({
      words: z.array(z.string()),
      isPrefix: z.boolean(),
      written: z.string().nullable(),
    }),
  ),
  problems: z.array(textRangeSchema.extend({ message: z.string() })),
  /** How much of the notebook was not read into the index yet. */
  left: z.int(),
  /** Words for which others were taken that are written nearly the same. */
  near: z.array(z.object({ word: z.string(), taken: z.array(z.string()) })),
})
export type SearchResult = z.infer<typeof searchResultSchema>
