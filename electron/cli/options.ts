import { say } from '../../shared/words/words'

/** An option of the command line: a word on its own, one that takes a value, or one of a few values. */
interface OptionSpec {
  /** What its value is called in the usage. */
  readonly value?: 'NAME' | 'FILE' | 'COUNT'
  readonly choices?: readonly string[]
  /** Values that are planned: they are told apart from mistakes. */
  readonly planned?: readonly string[]
}

/** Every option of every command, declared once: parsing, usage and help derive from it. */
export const optionTable = {
  name: { value: 'NAME' },
  entity: { value: 'NAME' },
  limit: { value: 'COUNT' },
  as: { choices: ['note', 'source'] },
  out: { value: 'FILE' },
  format: { choices: ['markdown'], planned: ['html', 'pdf', 'docx'] },
  flavour: { choices: ['pandoc'], planned: ['commonmark', 'obsidian'] },
  json: {},
  help: {},
} as const satisfies Record<string, OptionSpec>

export type OptionName = keyof typeof optionTable

export const optionNames = Object.keys(optionTable) as OptionName[]

/** The values of the options that were given. */
export type Options = Partial<Record<OptionName, string>>

export function specOf(name: OptionName): OptionSpec {
  return optionTable[name]
}

/** Whether the option is followed by a value. */
export function takesValue(name: OptionName): boolean {
  const { value, choices } = specOf(name)
  return value !== undefined || choices !== undefined
}

/** The option as the usage shows it: `--format markdown`. */
export function optionUsage(name: OptionName): string {
  const { value, choices } = specOf(name)
  const shown = choices?.join('|') ?? value
  return shown === undefined ? `--${name}` : `--${name} ${shown}`
}

/** What the option is for, in a sentence. */
export function aboutOption(name: OptionName): string {
  return say(`cli:option.${name}`)
}

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name)
}
