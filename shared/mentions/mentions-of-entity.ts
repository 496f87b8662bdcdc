import { sentenceAround } from '../evidence/sentence'
import { paragraphNumberAt, paragraphsOf } from '../markdown/paragraphs'
import { plainText } from '../markdown/plain-text'
import { derived } from '../notebook/derived'
import { textOf } from '../notebook/record-text'
import { byText, recordsInOrder } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import type { Mention } from './mention-text'
import { mentionsOf } from './mentions-of'

/** A mention as an entity's card lists it. */
export interface MentionInSentence {
  /** The record in whose text it stands. */
  readonly record: RecordFile
  readonly mention: Mention
  /** The sentence around it in one line, without marks: before the words, the words, after them. */
  readonly sentence: { readonly before: string; readonly words: string; readonly after: string }
  /** Number of the paragraph in a source; `null` elsewhere. */
  readonly paragraph: number | null
}

/**
 * Every mention of an entity, ambiguous and rejected ones among them: the record that was changed
 * last comes first, and within a record they stand as in its text.
 */
export function mentionsOfEntity(state: NotebookState, path: string): MentionInSentence[] {
  return byNewest(state).flatMap((record) =>
    mentionsOf(state, record.path)
      .filter(({ entity, candidates }) => entity === path || candidates.includes(path))
      .map((mention) => ({ record, mention, ...inSentence(record, mention) })),
  )
}

const byNewest = derived((state: NotebookState) =>
  [...recordsInOrder(state)].sort((one, other) => byText(other.modified, one.modified)),
)

const paragraphsIn = derived((record: RecordFile) => paragraphsOf(textOf(record)))

function inSentence(
  record: RecordFile,
  { start, end }: Mention,
): Pick<MentionInSentence, 'sentence' | 'paragraph'> {
  const text = textOf(record)
  const paragraphs = paragraphsIn(record)
  const paragraph = paragraphs.find((one) => one.start <= start && end <= one.end)
  const from = paragraph?.start ?? start
  const block = text.slice(from, paragraph?.end ?? end)
  const sentence = sentenceAround(block, start - from, end - from)
  const before = block.slice(sentence.start, start - from)
  const words = text.slice(start, end)
  const after = block.slice(end - from, sentence.end)
  const isSource = record.kind === 'source'
  return {
    sentence: isSource ? inOneLine(before, words, after) : withoutMarks(before, words, after),
    paragraph: isSource ? paragraphNumberAt(paragraphs, start) : null,
  }
}

function inOneLine(...parts: [string, string, string]) {
  const [before = '', words = '', after = ''] = parts.map((part) => part.replace(/\s+/g, ' '))
  return { before, words, after }
}

/** Characters that no text uses: they stand around the words while marks are taken away. */
const [opening, closing] = ['\uE003', '\uE004'] as const

function withoutMarks(before: string, words: string, after: string) {
  const plain = plainText(`${before}${opening}${words}${closing}${after}`)
  const first = plain.indexOf(opening)
  const last = plain.indexOf(closing)
  if (first < 0 || last < first) return inOneLine(before, words, after)
  return {
    before: plain.slice(0, first),
    words: plain.slice(first + 1, last),
    after: plain.slice(last + 1),
  }
}
