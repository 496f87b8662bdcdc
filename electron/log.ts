/** Tells whoever started the app from a terminal. Nothing is kept, and nothing is sent anywhere. */
export function log(line: string): void {
  process.stderr.write(`attache: ${line}\n`)
}
