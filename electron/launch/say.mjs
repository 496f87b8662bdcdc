/** A failure whose message is already a sentence for the person at the keyboard, with the way to mend it. */
export class Trouble extends Error {}

/**
 * Tells what is happening. Everything goes to standard error, so that `attache --json` keeps standard output for itself.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`attaché: ${line}\n`)
}

/**
 * Runs a script's body and ends the process with the exit code that it returns.
 * A `Trouble` is told as one sentence with exit code 1; any other error is a mistake of ours and keeps its stack.
 * @param {() => Promise<number>} body
 * @returns {Promise<void>}
 */
export async function runScript(body) {
  let code = 1
  // As the last word: electron-builder has a hook that ends every process with 0.
  process.on('exit', () => (process.exitCode = code))
  try {
    code = await body()
  } catch (error) {
    if (error instanceof Trouble) say(error.message)
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  }
}
