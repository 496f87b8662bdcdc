import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml'

/** The lines of one field in the YAML text, and what of their look is kept when it is rewritten. */
export interface FieldSource {
  readonly start: number
  readonly end: number
  /** Blanks before the name. */
  readonly indent: number
  /** The comment behind the name or the value, with its blanks; empty where there is none. */
  readonly comment: string
  /** The value is a list with one line for each item. */
  readonly isBlockList: boolean
}

/** The name of a field as reading it gives it. */
export function nameOf(pair: Pair): string {
  const key = isScalar(pair.key) ? pair.key.value : null
  return key === null ? '' : `${key as string | number | boolean}`
}

/** Finds the lines of a top-level field. */
export function sourceOf(yaml: string, pair: Pair): FieldSource {
  const keyStart = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
  const start = yaml.lastIndexOf('\n', keyStart - 1) + 1
  const lastLeaf = leafOf(pair)
  const valueEnd = lastLeaf.range?.[1] ?? keyStart
  const end = isBlockText(lastLeaf)
    ? start + yaml.slice(start, valueEnd).trimEnd().length
    : valueEnd
  const lineEnd = yaml.indexOf('\n', end)
  return {
    start,
    end: lineEnd < 0 ? yaml.length : lineEnd + 1,
    indent: /^ */.exec(yaml.slice(start))?.[0].length ?? 0,
    comment: commentOf(yaml, pair, start, end),
    isBlockList: isSeq(pair.value) && pair.value.flow !== true && pair.value.items.length > 0,
  }
}

/** The node with which the source of a field ends; its name where the value is left out. */
function leafOf(pair: Pair): Node {
  const { value } = pair
  if (!isNode(value) || isLeftOut(value)) return pair.key as Node
  let leaf: Node = value
  while (isCollection(leaf) && leaf.flow !== true) {
    const last: unknown = leaf.items.at(-1)
    if (last === undefined) return leaf
    leaf = isNode(last) ? last : leafOf(last as Pair)
  }
  return leaf
}

function isLeftOut(value: Node): boolean {
  return isScalar(value) && value.source === '' && value.type === 'PLAIN'
}

function isBlockText(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}

function commentOf(yaml: string, pair: Pair, start: number, end: number): string {
  const firstLineEnd = start + yaml.slice(start).search(/[\r\n]|$/)
  if (end <= firstLineEnd) return /^[ \t]+#.*/.exec(yaml.slice(end, firstLineEnd))?.[0] ?? ''
  const keyEnd = isNode(pair.key) ? (pair.key.range?.[1] ?? start) : start
  return /^[ \t]*:([ \t]+#.*)/.exec(yaml.slice(keyEnd, firstLineEnd))?.[1] ?? ''
}

/**
 * Writes one field as YAML lines, each with `\n`: short lists in one line, records of a list as
 * `{ family: …, given: … }`, long text as it is. `undefined` gives nothing.
 */
export function renderField(
  name: string,
  value: unknown,
  look: { indent?: string; comment?: string; isBlockList?: boolean } = {},
): string {
  if (value === undefined) return ''
  const document = new Document({ [name]: value }, { aliasDuplicateObjects: false })
  if (isMap(document.contents)) {
    const node = document.contents.items[0]?.value
    if (isSeq(node)) arrangeList(node.items, node, look.isBlockList ?? false)
  }
  const flowCollectionPadding =
    Array.isArray(value) && value.some((item) => typeof item === 'object')
  const [first = '', ...rest] = document
    .toString({ lineWidth: 0, flowCollectionPadding })
    .split('\n')
  const indent = look.indent ?? ''
  return [first + (look.comment ?? ''), ...rest]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')
}

function arrangeList(items: unknown[], list: { flow?: boolean }, isBlockList: boolean): void {
  for (const item of items) if (isCollection(item)) item.flow = true
  list.flow = !isBlockList && items.every((item) => isScalar(item) && !isLong(item))
}

function isLong(item: Scalar): boolean {
  return typeof item.value === 'string' && item.value.includes('\n')
}
