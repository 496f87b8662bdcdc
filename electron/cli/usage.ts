import { say } from '../../shared/words/words'
import { columns } from './columns'
import type { Argument, Command } from './command'
import { aboutOption, optionUsage } from './options'

/** How the command is written: `attache list NOTEBOOK KIND [--json]`. */
export function usageOf(command: Command): string {
  const { name, required = [], optional = [] } = command
  const words = [
    ...command.arguments.map(argumentUsage),
    ...required.map(optionUsage),
    ...[...optional, 'json' as const].map((option) => `[${optionUsage(option)}]`),
  ]
  return ['attache', name, ...words].join(' ')
}

/** The explanation of one command, derived from its declaration. */
export function helpOf(command: Command): string {
  const { name, required = [], optional = [] } = command
  const rows = [
    ...command.arguments.map((argument) => [argumentUsage(argument), aboutArgument(argument)]),
    ...[...required, ...optional, 'json' as const, 'help' as const].map((option) => [
      optionUsage(option),
      aboutOption(option),
    ]),
  ]
  return [usageOf(command), say(`cli:about.${name}`), say(`cli:more.${name}`), columns(rows)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** All commands, a line each. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command) => [
    usageOf(command).replace(' [--json]', ''),
    say(`cli:about.${command.name}`),
  ])
  return [say('cli:overview'), columns(rows), say('cli:exitCodes')].join('\n\n')
}

/** The argument as the usage shows it: `PATH…`, or the words that it can be. */
export function argumentUsage({ name, isMany, choices }: Argument): string {
  return `${choices?.join('|') ?? name}${isMany === true ? '…' : ''}`
}

function aboutArgument({ name }: Argument): string {
  return say(`cli:argument.${name}`)
}
