/** An open fenced code block: the marks that opened it, and whether it stands in a quotation. */
export interface Fence {
  readonly marks: string
  /** What follows the opening marks: the language, or `dossier`. */
  readonly info: string
  readonly isQuoted: boolean
}

const opening = /^((?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*\s*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/

/** The fence that is open behind a line, given the one that was open before it. */
export function fenceAfter(fence: Fence | null, line: string): Fence | null {
  if (fence && (!fence.isQuoted || /^\s*>/.test(line))) return isClosing(fence, line) ? null : fence
  const match = opening.exec(line)
  if (!match) return null
  const [, before = '', marks = '', info = ''] = match
  return { marks, info: info.trim(), isQuoted: before.includes('>') }
}

function isClosing({ marks }: Fence, line: string): boolean {
  const found = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? ''
  return found.startsWith(marks)
}
