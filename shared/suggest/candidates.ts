import { isAccepted } from './accepted'
import { candidateOf, type Candidate } from './candidate'
import { votesAround } from './context'
import { findRuns, type PlacedRun } from './find-runs'
import { isFunctionWord } from './lexicon'
import { namePieces } from './name-pieces'
import type { Block } from './read-words'
import { withSmallHead } from './small-heads'
import { sightOf, type TextSight } from './text-sight'

/** Finds everything in the blocks of a text that may be a name. */
export function findCandidates(text: string, read: readonly Block[]): Candidate[] {
  const sight = sightOf(read)
  const found = sight.blocks.flatMap((block) =>
    findRuns(block, sight).flatMap((placed) => candidatesIn(block, placed, sight)),
  )
  return found.map((candidate, at) => {
    const before = found[at - 1]
    return before ? withNeighbour(text, before, candidate) : candidate
  })
}

/** What is listed beside a person is a person: `Councillors Granath, Edson and Anderson`. */
function withNeighbour(text: string, before: Candidate, candidate: Candidate): Candidate {
  const between = text.slice(before.end, candidate.start)
  if (!/^(?:, | and |, and |; )$/.test(between) || candidate.type !== null) return candidate
  const type = before.hasTitle ? 'person' : before.type
  if (type === null) return candidate
  const votes = new Map(candidate.votes)
  votes.set(type, (votes.get(type) ?? 0) + (before.hasTitle ? 3 : 1.5))
  return {
    ...candidate,
    votes,
    ...(before.hasTitle && candidate.words.length === 1 ? { type } : {}),
  }
}

function candidatesIn(block: Block, { run, at }: PlacedRun, sight: TextSight): Candidate[] {
  const skipped = run.findIndex(({ lower, isAcronym }) => !isFunctionWord(lower) || isAcronym)
  const extended = skipped < 0 ? null : withSmallHead(block, run.slice(skipped), at + skipped)
  if (extended) return block.isHeadline ? [] : [extended]
  return namePieces(run, sight).flatMap((piece) => {
    const place = at + run.findIndex((word) => word === piece.words[0])
    const votes = votesAround(block.words, place, place + piece.words.length)
    const candidate = candidateOf(piece, votes)
    return isAccepted(candidate, block, sight) ? [candidate] : []
  })
}
