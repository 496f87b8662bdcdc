import { z } from 'zod'

/*
 * A set text as plain data: what the worker makes of a Markdown text and the window shows. There is
 * nothing in it that could become an element or an attribute of its own choice.
 */

/** Words and what stands among them. */
export type Piece =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'deleted'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'task'; readonly isDone: boolean }
  /** A link to outside: http, https or mailto. */
  | { readonly kind: 'address'; readonly address: string; readonly pieces: readonly Piece[] }
  /** One of the notebook's own links, as it is written and as it is shown. */
  | { readonly kind: 'link'; readonly source: string; readonly shown: string }
  /** A picture of the notebook, as it is named; `words` stand for it where it cannot be seen. */
  | { readonly kind: 'picture'; readonly name: string; readonly words: string }
  /** A picture from elsewhere, which is never loaded. */
  | { readonly kind: 'far-picture'; readonly address: string; readonly words: string }
  /** The place that refers to a footnote, and how it is written. */
  | { readonly kind: 'footnote'; readonly label: string; readonly source: string }

/** A cell of a table. */
export interface Cell {
  readonly align: 'left' | 'center' | 'right' | null
  readonly pieces: readonly Piece[]
}

export interface Item {
  readonly isTask: boolean
  readonly blocks: readonly Block[]
}

/** What stands below each other. */
export type Block =
  /** `depth` is 1 to 6. */
  | { readonly kind: 'heading'; readonly depth: number; readonly pieces: readonly Piece[] }
  /** A paragraph, or the words of a list item that are none. */
  | { readonly kind: 'paragraph' | 'run'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is `null` where the items are not counted. */
  | {
      readonly kind: 'list'
      readonly start: number | null
      /** Whether it goes on from the list before, because both were too long for one. */
      readonly isContinued: boolean
      readonly items: readonly Item[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  /** Code, or raw HTML, which is shown as it is written. */
  | { readonly kind: 'code-block' | 'source'; readonly text: string }
  | { readonly kind: 'rule' }

const text = z.string()
const pieces = z.lazy(() => z.array(pieceSchema))
const blocks = z.lazy(() => z.array(blockSchema))

const pieceSchema: z.ZodType<Piece> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['words', 'code']), text }),
  z.strictObject({ kind: z.enum(['emphasis', 'strong', 'deleted']), pieces }),
  z.strictObject({ kind: z.literal('break') }),
  z.strictObject({ kind: z.literal('task'), isDone: z.boolean() }),
  z.strictObject({ kind: z.literal('address'), address: text, pieces }),
  z.strictObject({ kind: z.literal('link'), source: text, shown: text }),
  z.strictObject({ kind: z.literal('picture'), name: text, words: text }),
  z.strictObject({ kind: z.literal('far-picture'), address: text, words: text }),
  z.strictObject({ kind: z.literal('footnote'), label: text, source: text }),
])

const cell = z.strictObject({ align: z.enum(['left', 'center', 'right']).nullable(), pieces })

/** One block of a set text, read from the JSON in which it came. */
export const blockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), depth: z.int().min(1).max(6), pieces }),
  z.strictObject({ kind: z.enum(['paragraph', 'run']), pieces }),
  z.strictObject({ kind: z.literal('quote'), blocks }),
  z.strictObject({
    kind: z.literal('list'),
    start: z.int().nullable(),
    isContinued: z.boolean(),
    items: z.array(z.strictObject({ isTask: z.boolean(), blocks })),
  }),
  z.strictObject({ kind: z.literal('table'), head: z.array(cell), rows: z.array(z.array(cell)) }),
  z.strictObject({ kind: z.enum(['code-block', 'source']), text }),
  z.strictObject({ kind: z.literal('rule') }),
])

/**
 * The blocks of a text, each as JSON: so a long text comes over at once, is read where it is shown,
 * and a block that did not change is known by being the same.
 */
export const setTextSchema = z.strictObject({
  blocks: z.array(text),
  /** In the order of their numbers, which count from 1 by first reference. */
  footnotes: z.array(z.strictObject({ label: text, blocks: z.array(text) })),
})
export type SetText = z.infer<typeof setTextSchema>
export type Footnote = SetText['footnotes'][number]
