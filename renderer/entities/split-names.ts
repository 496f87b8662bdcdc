/** Names as one writes them in a line: by commas. */
export function splitNames(line: string): string[] {
  return [
    ...new Set(
      line
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ]
}
