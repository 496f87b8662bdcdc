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
  const lines = block.split('\n')
  const marks = /^[ \t]*(`{3,}|~{3,})[ \t]*dossier[ \t]*$/.exec(lines[0] ?? '')?.[1]
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim() : ''
  if (marks === undefined || !last.startsWith(marks) || !/^[`~]+$/.test(last)) return null
  for (const line of lines.slice(1, -1)) {
    const asked = /^[ \t]*part[ \t]*:([^]*)$/.exec(line)?.[1]?.trim()
    if (asked !== undefined) return asked.replace(/^["']/, '').replace(/["']$/, '').trim()
  }
  return ''
}
