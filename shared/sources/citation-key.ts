import type { SourceFields } from '../ipc/views'
import { asciiWords } from './ascii-words'
import { familyOf, isInstitution } from './names'

/** What a citation key is made of. */
export type KeyFields = Pick<SourceFields, 'authors' | 'title' | 'publisher' | 'issued'>

/**
 * Makes a citation key: family name of the first author (else the publisher's first telling word),
 * year, and first telling word of the title, in lower-case ASCII: `bhadrakumar2021biden`.
 * @param taken keys in use; compared without regard to case, as many file systems do. A key that is
 *   taken gets `b`, `c` … `z`, `aa` behind it.
 */
export function citationKey(fields: KeyFields, taken: ReadonlySet<string>): string {
  const titleWords = tellingWords(fields.title)
  const lead = leadOf(fields) ?? titleWords[0] ?? 'source'
  const year = /(?<!\d)\d{4}(?!\d)/.exec(fields.issued)?.[0] ?? ''
  const word = titleWords.find((each) => each !== lead) ?? ''
  const key = lead.slice(0, longestPart) + year + word.slice(0, longestPart)
  const used = new Set([...taken].map((each) => each.toLowerCase()))
  let unique = key
  for (let count = 2; used.has(unique) || !isCitationKey(unique); count++)
    unique = key + lettersOf(count)
  return unique
}

/**
 * Whether a text can be a citation key: Pandoc reads it without braces (it begins and ends with a
 * letter, a digit or `_` and has only single marks inside), in ASCII; and every file system can
 * hold it as a file name and every link as a target, so that `: # / < > ?` are not among the marks.
 */
export function isCitationKey(text: string): boolean {
  return (
    text.length <= longestKey &&
    /^[A-Za-z0-9_](?:[.$%&\-+~]?[A-Za-z0-9_])*$/.test(text) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(text) &&
    !/\.md$/i.test(text)
  )
}

const longestPart = 40
/** A file name may have 255 bytes, of which the passages' file needs some for its ending. */
const longestKey = 200

function leadOf({ authors, publisher }: KeyFields): string | undefined {
  const [author] = authors
  const institution =
    author && isInstitution(author) ? tellingWords(familyOf(author))[0] : undefined
  const family = author && !isInstitution(author) ? asciiWords(familyOf(author)).join('') : ''
  return institution ?? (family === '' ? tellingWords(publisher)[0] : family)
}

/** The words that say something, in order; where none does, all words. */
function tellingWords(text: string): string[] {
  const words = asciiWords(text)
  const telling = words.filter(
    (word) => word.length > 1 && /[a-z]/.test(word) && !stopWords.has(word),
  )
  return telling.length > 0 ? telling : words
}

/** 2 is `b`, 26 is `z`, 27 is `aa`. */
function lettersOf(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

/** Words without a meaning of their own: English, German, French, Spanish and Italian. */
const stopWords = new Set(
  [
    'a an the and or but nor of in on at to for from by with about after before between into over',
    'under up as is are was were be been will would can could has have had do does did not no its',
    'it this that these those their his her our your we they he she you who what when where why how',
    'der die das den dem des ein eine einer eines einem einen und oder aber im am zu zum zur von vom',
    'mit nach vor bei aus auf fur ueber uber unter wie was wer ist sind war nicht sich als',
    'le la les un une du de et ou dans sur pour par avec sans au aux en que qui est sont ce ces se',
    'el los las unos unas del al y o e con sin por para su sus lo es son como',
    'il gli uno della dei delle nel nella di da che si ed per tra fra',
  ].flatMap((line) => line.split(' ')),
)
