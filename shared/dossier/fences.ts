/** An open fenced code block: the marks that opened it, and whether it stands in a quotation. */
export interface Fence {
  readonly marks: string
  /** What follows the opening marks: the language, or `dossier`. */
  readonly info: string
  readonly isQuoted: boolean
}

/** The marks of quotations and list items at the start of a line. */
const containers = /(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*/y
const opening = /^(`{3,}|~{3,})([^]*)$/

/** The fence that is open behind a line, given the one that was open before it. */
export function fenceAfter(fence: Fence | null, line: string): Fence | null {
  if (fence && (!fence.isQuoted || /^\s*>/.test(line))) return isClosing(fence, line) ? null : fence
  containers.lastIndex = 0
  const before = containers.exec(line)?.[0] ?? ''
  const [, marks = '', info = ''] = opening.exec(line.slice(before.length)) ?? []
  if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return null
  return { marks, info: info.trim(), isQuoted: before.includes('>') }
}

function isClosing({ marks }: Fence, line: string): boolean {
  const found = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? ''
  return found.startsWith(marks)
}
