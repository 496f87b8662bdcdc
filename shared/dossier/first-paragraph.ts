import type { RecordFile } from '../notebook/state'
import { blocksOf } from './blocks'
import { headingOf } from './headings'
import type { Manuscript, Setting } from './manuscript'
import { separatedTextOf } from './text-marks'
import { writeText } from './write-text'

/** The first paragraph of a record's text, as a part of a generated list. */
export function firstParagraph(
  manuscript: Manuscript,
  record: RecordFile,
  setting: Setting,
): string {
  const { text, definitions } = separatedTextOf(record)
  const first = blocksOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .find((block) => headingOf(block.split('\n', 1)[0] ?? '') === null)
  const within = [...setting.within, setting.from.path, record.path]
  const place = { ...setting, from: record, within, shift: setting.level + 1, isListed: true }
  return writeText(manuscript, { text: first ?? '', definitions }, { ...place, mayLink: false })
}
