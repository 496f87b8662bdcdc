/**
 * Characters that are not seen and change what is: those that turn the writing direction (Unicode's
 * bidirectional embeddings, overrides and isolates), that take no room, and controls. The joiners that
 * Persian, Hindi or emoji need, and line ends, are none of them.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** A text with each hidden character written out, so that none makes a name look like another. */
export function withHiddenMarks(text: string): string {
  return text.replace(
    hidden,
    (one) => `⟦U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  )
}
