import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'
import type { Command, Outcome } from './command'
import { checkGiven, readCommandLine, type CommandLine } from './command-line'
import { commands, plannedCommands } from './commands'
import { printMessage, printOutcome } from './print'
import { helpOf, overview, usageOf } from './usage'
import { PlannedError, UsageError } from './usage-error'

const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 it failed or found problems, 2 it was not written as it must be.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv)
  try {
    const outcome = isHelp(line) ? help(line) : await runCommand(line)
    printOutcome(outcome, line.options.json !== undefined)
    return outcome.hasProblems === true ? exitCodes.failed : exitCodes.done
  } catch (error) {
    return fail(error, line)
  }
}

function isHelp({ words, options }: CommandLine): boolean {
  return words[0] === 'help' || options.help !== undefined
}

function help({ words }: CommandLine): Outcome {
  const name = words[0] === 'help' ? words[1] : words[0]
  const text = name === undefined ? overview(commands) : helpOf(commandCalled(name))
  return { json: { help: text }, text }
}

async function runCommand({ words, options, fault }: CommandLine): Promise<Outcome> {
  const [name, ...given] = words
  if (name === undefined) throw new UsageError(fault ?? say('cli:wrong.noCommand'))
  const command = commandCalled(name)
  if (fault !== null) throw new UsageError(fault)
  checkGiven(command, given, options)
  return command.run(options, ...given)
}

function commandCalled(name: string): Command {
  const command = findCommand(name)
  if (command) return command
  if (plannedCommands.includes(name)) {
    throw new PlannedError(say('cli:wrong.commandPlanned', { command: name }))
  }
  throw new UsageError(say('cli:wrong.unknownCommand', { command: name }))
}

function findCommand(name: string | undefined): Command | undefined {
  return commands.find((command) => command.name === name)
}

function fail(error: unknown, { words }: CommandLine): number {
  if (error instanceof PlannedError) {
    printMessage(error.message)
    return exitCodes.wrongUsage
  }
  if (error instanceof UsageError) {
    const command = findCommand(words[0])
    printMessage(error.message)
    process.stderr.write(
      `\n${command ? say('cli:usage', { usage: usageOf(command), command: command.name }) : overview(commands)}\n`,
    )
    return exitCodes.wrongUsage
  }
  if (error instanceof AppError) {
    printMessage(error.message)
    return exitCodes.failed
  }
  // Nobody foresaw it: whoever mends it needs to know where.
  printMessage(say('storage:unexpected'))
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return exitCodes.failed
}
