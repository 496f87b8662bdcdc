import type { Candidate } from './candidate'
import { isTitlePart } from './cues'
import { isDemonym, knownName } from './known-names'
import { isOrdinaryWord } from './lexicon'
import type { Block, Word } from './read-words'
import type { TextSight } from './text-sight'

/**
 * Whether words with a capital are a name. Within a sentence they nearly always are; at its beginning
 * and in a heading they are only where they are known, or are names elsewhere in the text, or no words
 * of the language.
 */
export function isAccepted(
  { text, words, type, hasTitle, isGeneric: isCommon }: Candidate,
  block: Block,
  sight: TextSight,
): boolean {
  const [first] = words
  if (!first || text.length < 2 || /^\d/.test(text)) return false
  if (knownName(text) !== null || hasTitle) return true
  if (words.length === 1 && (isDemonym(text) || isPlainAcronym(first))) return false
  if (block.isHeadline) return sight.isName(words) || (type !== null && !words.every(isOrdinary))
  if (words.length > 1)
    return !first.opens || type !== null || sight.isName(words) || !words.every(isOrdinary)
  if (!first.opens) return true
  if (isTitlePart(first.lower)) return false
  return first.isAcronym || sight.isName(words) || isNameAtStart(first, isCommon, sight)
}

/** Whether the first word of a sentence is a name: one that is part of another name, or no word. */
function isNameAtStart({ lower }: Word, isCommon: boolean, sight: TextSight): boolean {
  if (isCommon) return false
  return (
    sight.isPartOfName({ lower }) ||
    !(isOrdinaryWord(lower) || sight.isWritten(lower) || lower.endsWith('s'))
  )
}

function isOrdinary({ lower }: Word): boolean {
  return isOrdinaryWord(lower)
}

/** Abbreviations that name nobody and nothing. */
function isPlainAcronym({ text, lower, isAcronym }: Word): boolean {
  if (isAcronym && text.length > 3 && isOrdinaryWord(lower)) return true
  return /^(?:TV|PM|MP|MPs|CEO|CFO|GDP|DVD|DVDs|USB|HQ|DNA|FAQ|NB|PS|VAT|HIV|AIDS|OK|ID|PDF|URL|AI|IT|PR|HR|UV|EST|EDT|PST|PDT|CET|CEST|IST|[IVXL]+|[A-Z])$/.test(
    text,
  )
}
