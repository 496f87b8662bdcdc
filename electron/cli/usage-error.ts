/** The command line was not written as it must be: told with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** Something was asked for that is planned but not built yet: no usage would help, exit code 2. */
export class PlannedError extends Error {
  override readonly name: string = 'PlannedError'
}
