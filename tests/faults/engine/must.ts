/** @throws Error with the complaint where something is not as it must be. */
export function must(isSo: boolean, complaint: string): asserts isSo {
  if (!isSo) throw new Error(complaint)
}

/** What is there. @throws Error with the complaint where it is not. */
export function found<T>(value: T | null | undefined, complaint: string): T {
  if (value === null || value === undefined) throw new Error(complaint)
  return value
}
