import { slugOf } from './headings'
import type { Manuscript, Setting } from './manuscript'
import type { SeparatedText } from './user-footnotes'
import { writeText } from './write-text'

/**
 * Gives the user's footnotes of a text labels that are theirs alone in the whole dossier: those of
 * the dossier itself keep theirs, those of a text put into it begin with its title.
 */
export function nameFootnotes(
  { labels }: Manuscript,
  { definitions }: SeparatedText,
  { from, within }: Setting,
): void {
  const taken = new Set(labels.values())
  for (const label of definitions.keys()) {
    const key = keyOf(from.path, label)
    if (labels.has(key)) continue
    const wanted = within.length === 0 ? label : `${slugOf(from.title)}-${label}`
    const name = unusedLabel(wanted, taken)
    labels.set(key, name)
    taken.add(name)
  }
}

/** Labels that begin with `c-` are those of claims. */
function unusedLabel(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/^(?=c-|-)/, 'note-')
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
  return name
}

/** A reference to a footnote of the user's; one that is defined nowhere must not find another's. */
export function writeReference(
  manuscript: Manuscript,
  label: string,
  { definitions }: SeparatedText,
  setting: Setting,
): string {
  const text = definitions.get(label)
  const name = manuscript.labels.get(keyOf(setting.from.path, label))
  if (text === undefined || name === undefined) return `\\[^${label}]`
  if (!manuscript.footnotes.has(name)) {
    manuscript.footnotes.set(name, () => writeText(manuscript, { text, definitions }, setting))
  }
  return `[^${name}]`
}

function keyOf(path: string, label: string): string {
  return `${path} ${label}`
}
