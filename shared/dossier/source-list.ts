import { edtfWords } from '../dates/edtf'
import { sourceFieldsOf } from '../notebook/fields'
import { byText } from '../notebook/records'
import { keyOf, type RecordFile } from '../notebook/state'
import { formatSource } from '../sources/bibliography'
import { fieldsFromFrontMatter } from '../sources/source-fields'
import { say } from '../words/words'
import type { Manuscript } from './manuscript'
import { verbatim } from './verbatim'

/** The sources that the dossier uses, by citation key, and what the grades mean. */
export function writeSources({ state, known }: Manuscript): string {
  const sources = [...known.uses.sources]
    .flatMap((path) => state.records.get(path) ?? [])
    .sort((one, other) => byText(keyOf(one), keyOf(other)))
  if (sources.length === 0) return say('export:noSources')
  const list = sources.map((source) => `- ${sourceEntry(source)}`).join('\n')
  return `${list}\n\n${say('export:gradeLegend')}`
}

/** A source as a list of sources has it, with its key, grade, origin and the hash of its text. */
export function sourceEntry(source: RecordFile): string {
  const fields = sourceFieldsOf(source)
  const key = keyOf(source)
  const { reliability, origin, captured } = fields
  const reason = fields['reliability-reason']
  const grade = reliability
    ? say('export:sourceGrade', { letter: reliability })
    : say('export:sourceNotGraded')
  return [
    `\`${key}\`: ${bibliographicLine(source)}`,
    reliability && reason ? `${grade}: ${sentence(reason)}` : `${grade}.`,
    origin ? say('export:sourceOrigin', { origin: sentence(origin) }) : '',
    captured ? say('export:sourceHash', { hash: captured.sha256.slice(0, shownDigits) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A source without a title is called by its key, as everywhere. */
function bibliographicLine({ frontMatter, title }: RecordFile): string {
  return formatSource({ ...fieldsFromFrontMatter(frontMatter), title }, edtfWords)
}

const shownDigits = 16

function sentence(text: string): string {
  return `${verbatim(text).replace(/\.$/, '')}.`
}
