import { findNames } from '../../shared/mentions/find-names'
import { foldedWords } from '../../shared/mentions/folded-words'
import { NameTrie } from '../../shared/mentions/name-trie'

/** Something that a text names, as it was listed by hand before anything was proposed. */
export interface Listed {
  readonly name: string
  /** The types that are right. */
  readonly types: readonly string[]
  /** How the text calls it. */
  readonly forms: readonly string[]
  /** Right where it is proposed, but not missed where it is not. */
  readonly optional?: boolean
}

/** What was proposed, as far as it is judged. */
export interface Proposed {
  readonly name: string
  readonly type: string
  readonly forms: readonly string[]
}

export interface Measure {
  readonly listed: number
  readonly missed: readonly string[]
  readonly proposed: number
  /** Proposals that name nothing of the list, or something that was proposed before. */
  readonly wrong: readonly string[]
  readonly right: number
  readonly wrongTypes: readonly string[]
  readonly aliases: number
  readonly aliasesJoined: number
  readonly aliasesMissed: readonly string[]
  /** Proposals that make one of two things. */
  readonly merges: readonly string[]
}

/** Compares proposals with a list made by hand. */
export function measure(
  text: string,
  list: readonly Listed[],
  proposals: readonly Proposed[],
): Measure {
  const claimed = new Map<Listed, Proposed>()
  const wrong: string[] = []
  const merges: string[] = []
  const wrongTypes: string[] = []
  for (const proposal of proposals) {
    const named = list.filter((thing) => isNamed(thing, proposal))
    const [thing] = named
    if (named.length > 1)
      merges.push(`${proposal.name} = ${named.map(({ name }) => name).join(' + ')}`)
    if (!thing || named.length > 1 || claimed.has(thing)) {
      wrong.push(`${proposal.name} (${proposal.type})${thing ? ' again' : ''}`)
      continue
    }
    claimed.set(thing, proposal)
    if (!thing.types.includes(proposal.type)) wrongTypes.push(`${proposal.name} ${proposal.type}`)
  }
  const aliases = [...claimed].flatMap(([thing, proposal]) => aliasesOf(text, thing, proposal))
  return {
    listed: list.filter(isRequired).length,
    missed: list
      .filter((thing) => isRequired(thing) && !claimed.has(thing))
      .map(({ name }) => name),
    proposed: proposals.length,
    wrong,
    right: claimed.size,
    wrongTypes,
    aliases: aliases.length,
    aliasesJoined: aliases.filter(({ isJoined }) => isJoined).length,
    aliasesMissed: aliases.filter(({ isJoined }) => !isJoined).map(({ form }) => form),
    merges,
  }
}

function isRequired({ optional = false }: Listed): boolean {
  return !optional
}

function isNamed({ name, forms }: Listed, proposal: Proposed): boolean {
  const own = new Set([name, ...forms].map(keyOf))
  return [proposal.name, ...proposal.forms].some((form) => own.has(keyOf(form)))
}

const title =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Captain|Foreign Minister|Vice-Minister|Senator)\b/

/** The other names that stand in the text by themselves, without those that only have a title more. */
function aliasesOf(text: string, { name, forms }: Listed, proposal: Proposed) {
  const own = new Set(proposal.forms.map(keyOf))
  const written = [...new Set([name, ...forms].filter((form) => !title.test(form)).map(keyOf))]
  const trie = new NameTrie(
    written.map((form, bearer) => ({ name: form, bearer, isAmbiguous: false })),
  )
  const found = new Set(
    findNames(trie, text).flatMap((hit) => hit.forms.flatMap(({ bearers }) => bearers)),
  )
  const there = written.filter((_, at) => found.has(at))
  const [main] = there.filter((form) => own.has(form)).sort((a, b) => b.length - a.length)
  return there.filter((form) => form !== main).map((form) => ({ form, isJoined: own.has(form) }))
}

/** Without case, accents, "the" and the mark of the genitive. */
function keyOf(form: string): string {
  return foldedWords(form).replace(/^the /, '').replace(/ s$/, '')
}
