import { say } from '../../shared/words/words'
import type { Command, Outcome } from './command'
import { checkGiven, readCommandLine, type CommandLine } from './command-line'
import { commands } from './commands'
import { failureOf, resultOf, type Result } from './result'
import { helpOf, overview, usageOf } from './usage'
import { UsageError } from './usage-error'

/** Runs one command line. Never throws, and prints nothing itself. */
export async function run(argv: readonly string[]): Promise<Result> {
  const line = readCommandLine(argv)
  try {
    const outcome = isHelp(line) ? help(line) : await runCommand(line)
    return resultOf(outcome, line.options.json !== undefined)
  } catch (error) {
    return failureOf(error, usageFor(line))
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
  throw new UsageError(say('cli:wrong.unknownCommand', { command: name }))
}

function usageFor({ words }: CommandLine): string {
  const command = findCommand(words[0])
  if (!command) return overview(commands)
  return say('cli:usage', { usage: usageOf(command), command: command.name })
}

function findCommand(name: string | undefined): Command | undefined {
  return commands.find((command) => command.name === name)
}
