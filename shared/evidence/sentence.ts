import { paragraphsOf } from '../markdown/paragraphs'

/** Words whose full stop ends no sentence: what they belong to follows. */
const beforeName = words(
  'Mr Mrs Ms Dr Prof Gen Maj Col Lt Sgt Capt Adm Sen Rep Gov Rev Hon Amb Pres Messrs St Mt Ft cf vs viz e.g i.e',
)
/** Those after which a number follows. */
const beforeNumber = words(
  'No Nos Art Arts Sec para paras p pp vol vols ch fig figs ca c Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
)
/** Words that begin a sentence rather than go on with a name, as after "the U.S." */
const sentenceOpening =
  /^["'“‘(]?(?:The|A|An|This|That|These|Those|He|She|It|They|We|I|You|But|And|So|Yet|In|On|At|As|If|When|While|After|Before|For|However|There|His|Her|Its|Their)\b/

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The whole sentence, or sentences, of a captured text (line ends LF) that cover a range, without
 * blanks around them. A sentence never goes beyond its paragraph.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const touched = paragraphsOf(text).filter(
    (paragraph) => paragraph.start < end && paragraph.end > start,
  )
  const sentences = touched
    .flatMap((paragraph) => sentencesOf(text, paragraph.start, paragraph.end))
    .filter((sentence) => sentence.start < end && sentence.end > start)
  return {
    start: Math.min(start, sentences[0]?.start ?? start),
    end: Math.max(end, sentences.at(-1)?.end ?? end),
  }
}

function sentencesOf(text: string, from: number, to: number): { start: number; end: number }[] {
  // A line end within a paragraph ends no sentence, but the segmenter takes it for one.
  const paragraph = text.slice(from, to).replaceAll('\n', ' ')
  const sentences: { start: number; end: number }[] = []
  let begun: number | null = null
  for (const { segment, index } of segmenter.segment(paragraph)) {
    begun ??= index
    const end = index + segment.length
    if (goesOn(paragraph.slice(begun, end), paragraph.slice(end, end + 40))) continue
    const sentence = paragraph.slice(begun, end)
    const start = from + begun + sentence.length - sentence.trimStart().length
    if (sentence.trim() !== '') sentences.push({ start, end: start + sentence.trim().length })
    begun = null
  }
  return sentences
}

/** Whether what looks like the end of a sentence is only that of an abbreviation. */
function goesOn(sentence: string, next: string): boolean {
  if (next.trim() === '') return false
  const stopped = /(?:^|[\s(["'“‘])([\p{L}.]+)\.\s*$/u.exec(sentence)?.[1]
  if (stopped === undefined) return false
  if (/^\p{Lu}$/u.test(stopped) || beforeName.has(stopped)) return true
  if (beforeNumber.has(stopped)) return /^\d/.test(next)
  const isInitials = /^\p{L}(?:\.\p{L})+$/u.test(stopped)
  return isInitials && !sentenceOpening.test(next)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
