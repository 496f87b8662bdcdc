/**
 * Words of a source as Markdown that shows exactly these words. Line breaks become one blank, since
 * a quotation stands in running text; nothing else is changed. Only characters that Markdown would
 * take for marks are escaped, so that the words can still be found by searching for them.
 */
export function verbatim(words: string): string {
  return inOneLine(words).replace(marks, String.raw`\$&`)
}

/** Words of a source in quotation marks, verbatim. */
export function quoted(words: string): string {
  return `“${verbatim(words)}”`
}

/** A text with each line break, and the blanks around it, as one blank. */
export function inOneLine(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (/[\n\r\v\f\u2028\u2029]/.test(blanks) ? ' ' : blanks))
    .trim()
}

/**
 * What CommonMark, GitHub or Pandoc would take for a mark inside a line: escapes, emphasis, code,
 * links and images, HTML, entities, citations, strikeout, sub- and superscript, mathematics.
 */
const marks = new RegExp(
  [
    String.raw`\\(?=[!-/:-@[-\x60{-~])`,
    String.raw`[*\x60[\]]`,
    String.raw`<(?=[A-Za-z/!?])`,
    String.raw`&(?=#?\w+;)`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_{])`,
    String.raw`~(?=~|[^\s~][^~]*~)|(?<=~)~`,
    String.raw`\^(?=[^\s^]+\^)`,
    String.raw`\$(?=[^\s$](?:[^$]*[^\s$])?\$(?!\d))`,
  ].join('|'),
  'gu',
)
