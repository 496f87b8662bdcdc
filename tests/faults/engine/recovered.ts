import { say } from '../../../shared/words/words'
import type { Content } from './content'
import type { Ending, Gate } from './gate-process'
import { expectContent, expectWhole } from './restart'

/** The end of the sentence that a change could be neither finished nor taken back. */
const halfDone = say('storage:change.halfDone', { name: '' }).replace('“”', '')

/** The words for an error that the program has no words for. */
const unknownCause = say('storage:cause.unknown', { code: '' }).replace(/\W+$/, '')

/**
 * Checks what came of an operation while the disk failed, now that it works again: either it is
 * done, or the user was told, what was there before is untouched, and trying again succeeds.
 * @param contents the content before the operation, and after each of its steps.
 */
export async function expectRecovered(
  gate: Gate,
  folder: string,
  ending: Ending,
  contents: readonly Content[],
): Promise<void> {
  const { failed, acknowledged } = ending
  const around = contents.slice(acknowledged, acknowledged + 2)
  if (!failed) {
    expectContent(folder, contents.slice(-1))
    await closeAndCheck(gate, folder, contents.slice(-1))
  } else {
    expectTold(failed)
    if (failed.message.includes(halfDone)) return closeAndCheck(gate, folder, around)
    expectContent(folder, around.slice(0, 1))
    const again = await gate.go()
    if (again.failed) throw new Error(`Failed again without a fault: ${again.failed.message}`)
    await closeAndCheck(gate, folder, contents.slice(-1))
  }
}

async function closeAndCheck(
  gate: Gate,
  folder: string,
  allowed: readonly Content[],
): Promise<void> {
  // The next start of the program, as far as this process can tell: it takes away what it left.
  for (const { failed } of [await gate.close(), await gate.open(), await gate.close()]) {
    if (failed) throw new Error(`Neither closed nor opened: ${failed.message}`)
  }
  await expectWhole(folder, allowed)
}

function expectTold({ code, message, details = '' }: NonNullable<Ending['failed']>): void {
  // A folder that cannot be looked at, or a lock that cannot be read, may only be read for a moment.
  const isForeseen = code === 'storage' || code === 'read-only'
  const isCauseKnown = !message.includes(unknownCause)
  if (!isForeseen || !isCauseKnown || !/[.!?]$/.test(message))
    throw new Error(`Told as ${code}: ${message} ${details}`)
}
