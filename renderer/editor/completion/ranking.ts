/** Something found by what was typed, with the name that it was found by. */
export interface Found<T> {
  readonly item: T
  readonly name: string
}

/** How well a name fits; the lower the better. */
enum Fit {
  same,
  start,
  wordStart,
  inside,
}

/**
 * Finds the items one of whose names fits what was typed, best first. The start of a name comes
 * before the start of a word in it, and that before any other place; among equals the shorter name,
 * then the given order. Case and accents do not count. With nothing typed, all are found.
 * @param namesOf the names of an item, the most important first.
 */
export function rank<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  typed: string,
  most: number,
): Found<T>[] {
  const wanted = fold(typed.trim())
  if (wanted === '') {
    return items.slice(0, most).map((item) => ({ item, name: namesOf(item)[0] ?? '' }))
  }
  const found = items.flatMap((item, order) => {
    const best = bestName(namesOf(item), wanted)
    return best ? [{ item, order, ...best }] : []
  })
  found.sort(
    (one, other) =>
      one.fit - other.fit || one.name.length - other.name.length || one.order - other.order,
  )
  return found.slice(0, most).map(({ item, name }) => ({ item, name }))
}

function bestName(names: readonly string[], wanted: string): { name: string; fit: Fit } | null {
  let best: { name: string; fit: Fit } | null = null
  for (const name of names) {
    const fit = fitOf(fold(name), wanted)
    if (fit !== null && (best === null || fit < best.fit)) best = { name, fit }
  }
  return best
}

function fitOf(name: string, wanted: string): Fit | null {
  const at = name.indexOf(wanted)
  if (at === -1) return null
  if (at === 0) return name.length === wanted.length ? Fit.same : Fit.start
  return startsWord(name, wanted) ? Fit.wordStart : Fit.inside
}

function startsWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true
  }
  return false
}

/** A name as it is compared: without case and accents. */
export function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
