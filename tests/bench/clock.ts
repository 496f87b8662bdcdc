/** Milliseconds of processor time since a moment: what other programs do meanwhile is not counted. */
export function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Milliseconds of processor time that some work takes: the least of several runs. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  let fastest = Infinity
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    await work()
    fastest = Math.min(fastest, spentSince(start))
  }
  return fastest
}

/** Milliseconds by the clock of each of several pieces of work, shortest first. */
export async function each<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): Promise<readonly number[]> {
  const times: number[] = []
  for (const item of items) {
    const start = performance.now()
    await work(item)
    times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)
}

/** The time that this share of all stays below. */
export function share(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN
}

/** Megabytes that this process holds, after what is not needed was given back. */
export function heldMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
