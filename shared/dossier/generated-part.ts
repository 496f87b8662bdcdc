import { z } from 'zod'

export const partNames = ['claims', 'entities', 'timeline', 'sources', 'check'] as const
export const partNameSchema = z.enum(partNames)
/** A part of a dossier that is written on export. */
export type PartName = z.infer<typeof partNameSchema>

/**
 * What a fenced `dossier` block asks for: the part's name as written, which may be one that does not
 * exist; `null` when the block is something else.
 */
export function partAskedFor(block: string): string | null {
  const match = /^[ \t]*(`{3,}|~{3,})[ \t]*dossier[ \t]*\n([^]*?)\n?[ \t]*\1[`~]*[ \t]*$/.exec(
    block,
  )
  if (!match) return null
  return /^[ \t]*part[ \t]*:[ \t]*["']?([^"'\n]*?)["']?[ \t]*$/m.exec(match[2] ?? '')?.[1] ?? ''
}
