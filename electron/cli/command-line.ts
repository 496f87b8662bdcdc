import { parseArgs } from 'node:util'
import { say } from '../../shared/words/words'
import type { Argument, Command } from './command'
import {
  isOptionName,
  optionNames,
  specOf,
  takesValue,
  type OptionName,
  type Options,
} from './options'
import { argumentUsage } from './usage'
import { PlannedError, UsageError } from './usage-error'

/** A command line taken apart, before it is known what the command takes. */
export interface CommandLine {
  /** The command and what was given to it. */
  readonly words: readonly string[]
  readonly options: Options
  /** What is wrong with the options, in a sentence; `null` where nothing is. */
  readonly fault: string | null
}

type ParsedOption = Extract<
  NonNullable<ReturnType<typeof parseArgs>['tokens']>[number],
  { kind: 'option' }
>

/** Takes a command line apart. Options may stand anywhere; behind `--` nothing is an option. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(optionNames.map((name) => [name, parseOption(name)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given = tokens.filter((token) => token.kind === 'option')
  const options: Options = {}
  for (const { name, value } of given) if (isOptionName(name)) options[name] = value ?? ''
  const fault = given.map(faultOf).find((each) => each !== null) ?? null
  return { words, options, fault }
}

function parseOption(name: OptionName): { type: 'string' | 'boolean'; short?: string } {
  const type = takesValue(name) ? 'string' : 'boolean'
  return name === 'help' ? { type, short: 'h' } : { type }
}

function faultOf({ name, rawName, value, inlineValue }: ParsedOption): string | null {
  const option = rawName
  if (!isOptionName(name)) return say('cli:wrong.unknownOption', { option })
  if (!takesValue(name)) return value === undefined ? null : say('cli:wrong.noValue', { option })
  const isForgotten = inlineValue === false && value.startsWith('-')
  return value === undefined || value.trim() === '' || isForgotten
    ? say('cli:wrong.valueMissing', { option })
    : null
}

/**
 * Checks that a command was given what it takes.
 * @throws UsageError, or PlannedError for a value that is planned.
 */
export function checkGiven(command: Command, given: readonly string[], options: Options): void {
  const { required = [], optional = [] } = command
  const allowed = new Set<OptionName>([...required, ...optional, 'json', 'help'])
  for (const name of optionNames) {
    const value = options[name]
    if (value === undefined) {
      if (required.includes(name))
        throw new UsageError(say('cli:wrong.optionMissing', { option: `--${name}` }))
    } else if (!allowed.has(name)) {
      throw new UsageError(
        say('cli:wrong.optionOfOther', { option: `--${name}`, command: command.name }),
      )
    } else checkChoice(name, value)
  }
  checkArguments(command.arguments, given)
}

function checkChoice(name: OptionName, value: string): void {
  const { choices, planned = [] } = specOf(name)
  if (!choices || choices.includes(value)) return
  const option = `--${name}`
  if (planned.includes(value))
    throw new PlannedError(
      say('cli:wrong.valuePlanned', { option, value, choices: choices.join(', ') }),
    )
  throw new UsageError(say('cli:wrong.value', { option, value, choices: choices.join(', ') }))
}

function checkArguments(wanted: readonly Argument[], given: readonly string[]): void {
  for (const [index, argument] of wanted.entries()) {
    const value = given[index]
    if (value === undefined || value === '') {
      const missing = argumentUsage(argument)
      throw new UsageError(say('cli:wrong.argumentMissing', { argument: missing }))
    }
    const { choices } = argument
    if (choices && !choices.includes(value)) {
      throw new UsageError(say('cli:wrong.argument', { value, choices: choices.join(', ') }))
    }
  }
  const extra = wanted.at(-1)?.isMany === true ? undefined : given[wanted.length]
  if (extra !== undefined) throw new UsageError(say('cli:wrong.argumentExtra', { argument: extra }))
}
