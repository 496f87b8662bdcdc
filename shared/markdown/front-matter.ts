import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import { AppError } from '../model/failure'
import { say } from '../words/words'
import { readFlatFields } from './flat-fields'
import { lineEndOf } from './line-endings'
import { isSame } from './same-value'
import { isTooMuchYaml } from './yaml-limits'
import { nameOf, renderField, sourceOf } from './yaml-fields'

/** What stands between the `---` lines at the top of a Markdown file. */
export interface FrontMatter {
  /** Where the body starts, in UTF-16 code units; a byte order mark is not part of the body. */
  readonly bodyStart: number
  /** The fields as plain data; empty where there are none or they cannot be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** Why the fields cannot be read, in a sentence, and the line (from 1, of the file). */
  readonly error: { readonly message: string; readonly line: number } | null
}

/** Where the fields stand in a file: `start` after the opening `---` line, `end` before the closing. */
interface Block {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

type Fields = Record<string, unknown>

/** Reads the front matter of a Markdown file. Never throws: what cannot be read is told as `error`. */
export function splitFrontMatter(text: string): FrontMatter {
  const block = findBlock(text)
  if (!block) return { bodyStart: bomLength(text), data: {}, error: null }
  const read = readFields(text, block)
  return 'error' in read
    ? { bodyStart: block.bodyStart, data: {}, error: read.error }
    : { bodyStart: block.bodyStart, data: read.data, error: null }
}

/**
 * Sets fields of the front matter; `undefined` removes one. Only the lines of the fields that change
 * are rewritten. A file without front matter gets one before its body.
 * @throws AppError `invalid` when the front matter that is there cannot be read, or when a field
 * cannot be changed without changing another.
 */
export function setFields(text: string, fields: Readonly<Fields>): string {
  const before = splitFrontMatter(text)
  if (before.error)
    throw new AppError('invalid', say('text:fieldsBroken', { line: before.error.line }))
  const changed = Object.entries(fields).filter(
    ([name, value]) => !isSame(before.data[name], value),
  )
  let result = text
  for (const [name, value] of changed) {
    const next = setField(result, name, value)
    if (!isChangedOnly(result, next, name, value))
      throw new AppError('invalid', say('text:fieldNotSettable', { field: name }))
    result = next
  }
  return result
}

function setField(text: string, name: string, value: unknown): string {
  const lineEnd = lineEndOf(text)
  const block = findBlock(text)
  if (!block) {
    const start = bomLength(text)
    const lines = `---\n${renderField(name, value)}---\n`.replaceAll('\n', lineEnd)
    return text.slice(0, start) + lines + text.slice(start)
  }
  const yaml = text.slice(block.start, block.end)
  const next = setInYaml(yaml, name, value, lineEnd)
  return text.slice(0, block.start) + next + text.slice(block.end)
}

function setInYaml(yaml: string, name: string, value: unknown, lineEnd: string): string {
  const map = parse(yaml).contents
  if (!isMap(map)) return yaml + renderField(name, value).replaceAll('\n', lineEnd)
  if (map.flow) return setInFlowMap(yaml, name, value, lineEnd)
  const pairs = map.items.filter((pair) => nameOf(pair) === name)
  const indent = ' '.repeat(map.items[0] ? sourceOf(yaml, map.items[0]).indent : 0)
  const last = pairs.at(-1)
  if (!last) return yaml + renderField(name, value, { indent }).replaceAll('\n', lineEnd)
  let result = yaml
  for (const pair of pairs.reverse()) {
    if (value !== undefined && pair !== last) continue
    const { start, end, comment, isBlockList } = sourceOf(yaml, pair)
    const lines =
      value === undefined ? '' : renderField(name, value, { indent, comment, isBlockList })
    result = result.slice(0, start) + lines.replaceAll('\n', lineEnd) + result.slice(end)
  }
  return result
}

/** `{a: 1, b: 2}` has no line of its own for a field, so the whole map is written again. */
function setInFlowMap(yaml: string, name: string, value: unknown, lineEnd: string): string {
  const document = parse(yaml)
  if (value === undefined) document.delete(name)
  else document.set(name, document.createNode(value))
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineEnd)
}

/** The last check before a file is changed: this field has its value, and all others have theirs. */
function isChangedOnly(text: string, next: string, name: string, value: unknown): boolean {
  const was = splitFrontMatter(text)
  const is = splitFrontMatter(next)
  const names = new Set([...Object.keys(was.data), ...Object.keys(is.data), name])
  return (
    is.error === null &&
    text.slice(was.bodyStart) === next.slice(is.bodyStart) &&
    [...names].every((each) => isSame(is.data[each], each === name ? value : was.data[each]))
  )
}

function findBlock(text: string): Block | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)
  if (!opening) return null
  const start = opening[0].length
  const closing = /^---[ \t]*(?:\r?\n|$(?![\s\S]))/gm
  closing.lastIndex = start
  const found = closing.exec(text)
  return found && { start, end: found.index, bodyStart: found.index + found[0].length }
}

function bomLength(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0
}

function parse(yaml: string, lineCounter = new LineCounter()): Document.Parsed {
  // Two fields of one name are the user's affair: the last counts, as in most readers.
  const quiet = { logLevel: 'silent', prettyErrors: false } as const
  return parseDocument(yaml, { uniqueKeys: false, lineCounter, ...quiet })
}

function readFields(
  text: string,
  block: Block,
): { data: Fields } | { error: { message: string; line: number } } {
  const yaml = text.slice(block.start, block.end)
  const flat = readFlatFields(yaml)
  if (flat) return { data: flat }
  const lineCounter = new LineCounter()
  if (isTooMuchYaml(yaml)) return { error: { message: say('text:fieldsTooMuch'), line: 2 } }
  try {
    const document = parse(yaml, lineCounter)
    const [first] = document.errors
    if (first) return unclear(yaml, lineCounter.linePos(first.pos[0]).line)
    // Aliases are counted so that a few lines cannot unfold into gigabytes.
    const data: unknown = document.toJS({ maxAliasCount: 100, reviver: withoutPrototype })
    if (data === null || data === undefined) return { data: {} }
    if (isMap(document.contents)) return { data: data as Fields }
    return { error: { message: say('text:fieldsNotAList'), line: 2 } }
  } catch {
    // Too many aliases, or nested too deep to be read.
    return unclear(yaml, 1)
  }
}

function unclear(yaml: string, line: number): { error: { message: string; line: number } } {
  const lines = yaml.split('\n').slice(0, line)
  // What is left open is noticed behind the last line, and to be mended on it.
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop()
  const source = (lines.at(-1) ?? '').trim().slice(0, 80)
  const lineInFile = lines.length + 1
  return {
    error: { message: say('text:fieldsUnclear', { line: lineInFile, source }), line: lineInFile },
  }
}

/** A field `__proto__` would change what objects are; it stays in the file and is not read. */
function withoutPrototype(key: unknown, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}
