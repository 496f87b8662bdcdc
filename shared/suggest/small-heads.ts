import { candidateOf, type Candidate } from './candidate'
import { votesAround } from './context'
import { typeOfLowerHead } from './cues'
import type { Run } from './find-runs'
import { isDemonym, knownName } from './known-names'
import { textOf } from './name-pieces'
import type { Block, Word } from './read-words'

/** Small words that are the last part of a name: `Bushehr power plant`, `Russian foreign ministry`. */
export function withSmallHead(block: Block, run: Run, at: number): Candidate | null {
  const end = at + run.length
  for (let length = 3; length > 0; length--) {
    const small = block.words.slice(end, end + length)
    if (small.length < length || !small.every((word) => isSmall(word))) continue
    const type = typeOfLowerHead(small.map(({ lower }) => lower).join(' '))
    if (type === null || small.at(-1)?.isPossessive) continue
    const owner = ownerOf(run, type, small.at(-1)?.lower ?? '')
    if (!owner) continue
    const piece = { words: [...owner, ...small], type, hasTitle: false }
    return candidateOf(piece, votesAround(block.words, end - owner.length, end + small.length))
  }
  return null
}

function isSmall({ before, isCapital }: Word): boolean {
  return !isCapital && /^[ \u00a0]$/.test(before)
}

/** The words of a run to which small words belong; `null` where they only say what it is. */
function ownerOf(run: Run, type: string, head: string): Run | null {
  const last = run.at(-1)
  if (!last || last.isPossessive) return null
  const isPeople = isDemonym(last.text)
  const known = knownName(textOf(run)) ?? knownName(last.text)
  switch (type) {
    case 'organisation':
      if (/^(?:party|group|authority|delegation|regime)$/.test(head)) return null
      return isPeople || known ? [last] : head === 'administration' && run.length === 1 ? run : null
    case 'agreement':
      return isPeople ||
        (known && !known.isCountry) ||
        (/^(?:deal|partnership|ceasefire|truce)$/.test(head) && !known)
        ? null
        : run
    case 'event':
      if (isPeople && !/^(?:war|crisis|revolution|uprising|genocide)$/.test(head)) return null
      if (/^(?:elections?|talks|attack|clash|scandal|coup|siege|bombing|referendum)$/.test(head))
        return null
      return isPeople ? [last] : run
    case 'facility':
      return isPeople || known?.isCountry ? null : run
    default:
      return null
  }
}
