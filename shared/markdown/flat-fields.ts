const word = '\\p{L}(?:[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ](?<![:#]))*(?<! )'
const listWord = '\\p{L}(?:[\\p{L}\\p{M}\\p{N}_./@ -])*(?<! )'
const moment = '\\d{4}-\\d\\d(?:-\\d\\d(?:T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)?)?'
const ulid = '(?=[0-9E]*[A-DF-Z])[0-9A-Z]{26}'

/** Longer fields are never simple, and the expressions below would use up the stack. */
const mostCharacters = 65_536

const field = /^([A-Za-z][\w-]*):(?: (.+))?$/
const item = /^ {2}- (.+)$/
const plain = new RegExp(`^(?:${word}|${moment}|${ulid})$`, 'u')
const list = new RegExp(`^\\[(?:(${listWord}(?:, ${listWord})*))?\\]$`, 'u')
/** Words that YAML takes for something else than text. */
const notText = /^(?:null|true|false)$/i

/**
 * Reads front matter of the simplest kind, which is nearly all there is: one field a line, plain
 * words, dates, and lists of them. `null` for anything else, and for all that YAML could read in
 * another way: then the YAML parser is asked, which takes many times as long.
 */
export function readFlatFields(yaml: string): Record<string, unknown> | null {
  if (yaml.length > mostCharacters) return null
  const fields: Record<string, unknown> = {}
  let items: string[] | null = null
  let openField = ''
  for (const line of yaml.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n')) {
    const inList = item.exec(line)?.[1]
    if (inList !== undefined) {
      if (openField === '' || !isText(inList)) return null
      items ??= []
      items.push(inList)
      fields[openField] = items
      continue
    }
    const [, name, written] = field.exec(line) ?? []
    if (name === undefined || notText.test(name)) return null
    items = null
    openField = written === undefined ? name : ''
    const value = written === undefined ? null : readValue(written)
    if (value === undefined) return null
    fields[name] = value
  }
  return fields
}

function readValue(written: string): string | string[] | undefined {
  if (isText(written)) return written
  const found = list.exec(written)
  if (!found) return undefined
  const words = found[1]?.split(', ') ?? []
  return words.every(isText) ? words : undefined
}

function isText(written: string): boolean {
  return plain.test(written) && !notText.test(written)
}
