import { say } from '../../shared/words/words'
import type { Outcome } from './command'

/** Prints what a command has to tell: one JSON document, or text for a reader. */
export function printOutcome({ json, text, notices = [] }: Outcome, isJson: boolean): void {
  for (const notice of notices) printMessage(notice)
  const shown = isJson ? JSON.stringify(json, null, 2) : forTerminal(text)
  if (shown !== '') process.stdout.write(`${shown}\n`)
}

/** Tells something to the user without mixing it into the result. */
export function printMessage(message: string): void {
  process.stderr.write(`${forTerminal(say('cli:message', { message }))}\n`)
}

/**
 * Text of a notebook may hold control characters, with which a terminal can be made to show anything:
 * all but tabs and line ends are shown as "�".
 */
function forTerminal(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD')
}
