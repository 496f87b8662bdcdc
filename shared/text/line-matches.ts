/** A line that stands in two texts, by its index in each. */
export interface LineMatch {
  readonly old: number
  readonly now: number
}

/**
 * Which lines of a text are still there in another one, in the order of both. Lines that stand only
 * once in each text are found first and hold the others in place (a "patience" comparison): so whole
 * paragraphs match, not the empty lines between them. Takes O(n log n) for n lines but for short
 * stretches without such lines; long ones count as changed as a whole.
 */
export function matchLines(old: readonly string[], now: readonly string[]): LineMatch[] {
  const matches: LineMatch[] = []
  const stretches: Stretch[] = [{ old: [0, old.length], now: [0, now.length] }]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const inner = takeEnds(old, now, stretch, matches)
    const anchors = anchorsIn(old, now, inner)
    if (anchors.length > 0) stretches.push(...between(inner, anchors))
    else matches.push(...matchShort(old, now, inner))
    matches.push(...anchors)
  }
  return matches.sort((one, other) => one.old - other.old)
}

/** Lines of both texts: from the first, up to but without the second. */
interface Stretch {
  readonly old: readonly [number, number]
  readonly now: readonly [number, number]
}

/** Takes note of equal lines at both ends. @returns what lies between. */
function takeEnds(
  old: readonly string[],
  now: readonly string[],
  stretch: Stretch,
  matches: LineMatch[],
): Stretch {
  let [oldFrom, oldTo] = stretch.old
  let [nowFrom, nowTo] = stretch.now
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom] === now[nowFrom]) {
    matches.push({ old: oldFrom++, now: nowFrom++ })
  }
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1] === now[nowTo - 1]) {
    matches.push({ old: --oldTo, now: --nowTo })
  }
  return { old: [oldFrom, oldTo], now: [nowFrom, nowTo] }
}

/** Lines that stand once in each stretch, as many as can keep their order. */
function anchorsIn(
  old: readonly string[],
  now: readonly string[],
  stretch: Stretch,
): readonly LineMatch[] {
  const oldOnce = linesOnce(old, stretch.old)
  const nowOnce = linesOnce(now, stretch.now)
  const common: LineMatch[] = []
  for (const [line, index] of oldOnce) {
    const place = nowOnce.get(line)
    if (place !== undefined) common.push({ old: index, now: place })
  }
  return longestRising(common.sort((one, other) => one.old - other.old))
}

function linesOnce(lines: readonly string[], [from, to]: readonly [number, number]) {
  const once = new Map<string, number>()
  const often = new Set<string>()
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? ''
    if (once.delete(line)) often.add(line)
    else if (!often.has(line)) once.set(line, index)
  }
  return once
}

/** The longest part of the matches in which the second text's lines are in order too. */
function longestRising(matches: readonly LineMatch[]): readonly LineMatch[] {
  /** For each length, the match that ends a rising part of that length soonest. */
  const ends: number[] = []
  const before = new Array<number>(matches.length).fill(-1)
  matches.forEach(({ now }, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[ends[middle] ?? 0]?.now ?? 0) < now) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1] ?? -1
    ends[low] = index
  })
  const rising: LineMatch[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = matches[index]
    if (match) rising.push(match)
  }
  return rising.reverse()
}

function between(stretch: Stretch, anchors: readonly LineMatch[]): Stretch[] {
  const stretches: Stretch[] = []
  let [oldFrom] = stretch.old
  let [nowFrom] = stretch.now
  for (const { old, now } of anchors) {
    stretches.push({ old: [oldFrom, old], now: [nowFrom, now] })
    oldFrom = old + 1
    nowFrom = now + 1
  }
  return [...stretches, { old: [oldFrom, stretch.old[1]], now: [nowFrom, stretch.now[1]] }]
}

/** More pairs of lines than this are not compared one by one. */
const mostPairs = 250_000

/** The longest common part of two short stretches, by comparing every pair of lines. */
function matchShort(
  old: readonly string[],
  now: readonly string[],
  { old: [oldFrom, oldTo], now: [nowFrom, nowTo] }: Stretch,
): LineMatch[] {
  const height = oldTo - oldFrom
  const width = nowTo - nowFrom
  if (height === 0 || width === 0 || height * width > mostPairs) return []
  /** Length of the longest common part from row and column on. */
  const lengths = new Uint32Array((height + 1) * (width + 1))
  const at = (row: number, column: number) => lengths[row * (width + 1) + column] ?? 0
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      lengths[row * (width + 1) + column] =
        old[oldFrom + row] === now[nowFrom + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const matches: LineMatch[] = []
  for (let row = 0, column = 0; row < height && column < width;) {
    if (old[oldFrom + row] === now[nowFrom + column]) {
      matches.push({ old: oldFrom + row++, now: nowFrom + column++ })
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return matches
}
