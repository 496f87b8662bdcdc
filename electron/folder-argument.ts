import { resolve } from 'node:path'

/** Whether the program is to open no record by itself: one of them may be what it cannot open. */
export function isSafeStart(argv: readonly string[]): boolean {
  return argv.includes('--safe-start')
}

/**
 * The folder that was given on the command line to be opened; `null` when there was none. In
 * development the program's own folder comes first.
 */
export function folderArgument(
  argv: readonly string[],
  workingFolder: string,
  programFolder: string,
): string | null {
  const given = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(workingFolder, argument))
    .filter((path) => path !== programFolder)
  return given[0] ?? null
}
