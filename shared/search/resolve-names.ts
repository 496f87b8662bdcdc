import { foldedWords } from '../mentions/folded-words'
import { strictSpelling } from '../mentions/name-trie'
import { aliasesOf } from '../notebook/fields'
import { sourcesByKey } from '../notebook/records'
import { fileNameOf, keyOf, type NotebookState, type RecordFile } from '../notebook/state'
import { resolveTitle, titleIndex } from '../notebook/titles'
import { say } from '../words/words'
import { foldedName } from './fold-name'
import type { NameNode, ParsedQuery, QueryNode, QueryProblem, QueryRange } from './query'
import { asWritten } from './document'

/**
 * Puts in place of names what they mean in a notebook: an entity is found by its names and by links
 * to it, a source by its key. A name that nobody bears is left out and told.
 */
export function resolveNames(state: NotebookState, parsed: ParsedQuery): ParsedQuery {
  const problems: QueryProblem[] = [...parsed.problems]
  const root = parsed.root && resolve(state, parsed.root, problems)
  return { ...parsed, root, problems }
}

function resolve(
  state: NotebookState,
  node: QueryNode,
  problems: QueryProblem[],
): QueryNode | null {
  switch (node.kind) {
    case 'name':
      return named(state, node, problems)
    case 'not': {
      const inner = resolve(state, node.node, problems)
      return inner && { kind: 'not', node: inner }
    }
    case 'every':
    case 'some': {
      const nodes = node.nodes.flatMap((one) => resolve(state, one, problems) ?? [])
      const [only] = nodes
      return nodes.length > 1 ? { kind: node.kind, nodes } : (only ?? null)
    }
    case 'words':
    case 'facet':
    case 'days':
      return node
  }
}

function named(state: NotebookState, node: NameNode, problems: QueryProblem[]): QueryNode | null {
  const records = recordsCalled(state, node)
  const { start, end, name } = node
  if (records.length === 0) {
    problems.push({ start, end, message: say(`search:problem.${node.role}`, { name }) })
    return null
  }
  const nodes = records.flatMap((record) =>
    node.role === 'entity' ? entityNodes(record, node) : sourceNodes(record, node),
  )
  return { kind: 'some', nodes }
}

function recordsCalled(state: NotebookState, { role, name }: NameNode): RecordFile[] {
  const byKey = role === 'source' ? sourcesByKey(state, name) : []
  if (byKey.length > 0) return [...byKey]
  const resolution = resolveTitle(titleIndex(state), name, '')
  const paths =
    resolution.state === 'resolved'
      ? [resolution.path]
      : resolution.state === 'ambiguous'
        ? resolution.paths
        : []
  return paths
    .flatMap((path) => state.records.get(path) ?? [])
    .filter((record) => record.kind === role)
}

function entityNodes(entity: RecordFile, { start, end }: QueryRange): QueryNode[] {
  const names = [...new Set([entity.title, fileNameOf(entity.path), ...aliasesOf(entity)])]
  const strict = names.flatMap((name) => strictSpelling(name, wordsIn(name).length) ?? [])
  const loose = names.filter((name) => strictSpelling(name, wordsIn(name).length) === null)
  const facet = (name: string, values: string[]) => ({
    kind: 'facet' as const,
    name,
    values,
    start,
    end,
  })
  return [
    facet('self', [foldedName(entity.path)]),
    facet('link', names.map(foldedName)),
    ...(strict.length > 0 ? [facet(asWritten, strict)] : []),
    ...loose
      .map(wordsIn)
      .filter((words) => words.length > 0)
      .map((words): QueryNode => {
        return { kind: 'words', words, isPrefix: false, field: null, start, end }
      }),
  ]
}

function sourceNodes(source: RecordFile, { start, end }: QueryRange): QueryNode[] {
  const values = [foldedName(keyOf(source))]
  return ['source', 'link'].map((name) => ({ kind: 'facet', name, values, start, end }))
}

function wordsIn(name: string): string[] {
  return foldedWords(name)
    .split(' ')
    .filter((word) => word !== '')
}
