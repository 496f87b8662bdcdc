import type { Range } from '../markdown/link-grammar'

/** Code is looked for as well, because what looks like a remark in it is none. */
const codeOrRemark = new RegExp(
  [
    '^ {0,3}(`{3,}|~{3,})[^\\n]*\\n[^]*?(?:^ {0,3}\\1[`~]*[ \\t]*$|(?![^]))',
    '(`+)(?!`)(?:(?!\\n[ \\t]*\\n)[^])*?(?<!`)\\2(?!`)',
    '(?<remark><!--[^]*?-->|%%[^]*?%%)',
  ].join('|'),
  'gm',
)

/**
 * Remarks that the author wrote for nobody else: HTML comments and Obsidian's `%%…%%`. They never
 * leave the notebook.
 */
export function remarksIn(text: string): Range[] {
  return [...text.matchAll(codeOrRemark)].flatMap((found) => {
    if (found.groups?.remark === undefined) return []
    return [{ start: found.index, end: found.index + found[0].length }]
  })
}
