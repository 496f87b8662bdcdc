import common from '../../data/names/en/common-words.json'
import givenNames from '../../data/names/en/given-names.json'

const functionWords = new Set(common.function)
const otherWords = new Set(common.other)
const given = new Set(givenNames)

/** `isn't`, `they've` */
const contraction = /n't$|^(?:i|it|he|she|we|they|you|that|there|here|who|what)'/
/** Endings of words that are no names. */
const ordinaryEnding =
  /(?:tions?|sions?|ments?|ness|ities|ity|ances?|ences?|ings?|ed|ly|isms?|ists?|ships?|ologies|ology|ers|ives?|ables?|ibles?|ful|less|ous)$/

/** Words that only hold a sentence together, and never begin a name. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || contraction.test(word)
}

/** The most common words of the language. */
export function isListedWord(word: string): boolean {
  return isFunctionWord(word) || otherWords.has(word) || otherWords.has(word.replace(/s$/, ''))
}

/** Words of the language, as far as can be told by lists and endings. */
export function isOrdinaryWord(word: string): boolean {
  return isListedWord(word) || (word.length > 6 && ordinaryEnding.test(word))
}

/** Whether people are called so: `margaret`. */
export function isGivenName(word: string): boolean {
  return given.has(word)
}
