/**
 * Words as one line of Markdown that shows exactly these words, in CommonMark, GitHub's dialect and
 * Pandoc's. Line breaks and other runs of blanks become one blank.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~^$@#|]/g, String.raw`\$&`)
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/(www)\./gi, String.raw`$1\.`)
}

/** Escapes what would begin a list or a rule at the start of a line. */
export function escapeLineStart(line: string): string {
  return line.replace(/^[-+=]/, String.raw`\$&`).replace(/^(\d+)([.)])/, String.raw`$1\$2`)
}
