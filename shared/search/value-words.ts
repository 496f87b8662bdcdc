/** So deep a value of a field is read; nobody writes deeper. */
const deepest = 3

/** The texts in the value of a field: of a list each, of a name its parts together. */
export function nameParts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (depth >= deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => nameParts(one, depth + 1))
  const parts = Object.values(value).flatMap((one) => nameParts(one, depth + 1))
  return parts.length === 0 ? [] : [parts.join(' ')]
}
