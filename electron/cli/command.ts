import type { OptionName, Options } from './options'

/** What a command has to tell. Nothing is printed while it works. */
export interface Outcome {
  /** The document that `--json` prints. */
  readonly json: unknown
  /** The same for a reader. */
  readonly text: string
  /** Sentences for standard error, such as what could not be read. */
  readonly notices?: readonly string[]
  /** Whether the command did its work but found what the user must look at: exit code 1. */
  readonly hasProblems?: boolean
}

/** The names under which the usage shows arguments; each is explained in `cli.json`. */
export type ArgumentName =
  'FOLDER' | 'FILE' | 'NOTEBOOK' | 'PATH' | 'KIND' | 'TITLE' | 'NEW' | 'DOSSIER' | 'QUERY'

export interface Argument {
  readonly name: ArgumentName
  /** One or more of it; only the last argument may be so. */
  readonly isMany?: boolean
  readonly choices?: readonly string[]
}

export type CommandName =
  | 'create'
  | 'import'
  | 'list'
  | 'show'
  | 'search'
  | 'links'
  | 'mentions'
  | 'rename'
  | 'check'
  | 'export'
  | 'stats'
  | 'suggest'
  | 'backup'
  | 'restore'

/** A command: how it is written, and what it does. */
export interface Command {
  readonly name: CommandName
  readonly arguments: readonly Argument[]
  readonly required?: readonly OptionName[]
  readonly optional?: readonly OptionName[]
  /** @throws AppError when it fails, UsageError when it was given what it cannot take. */
  run(options: Options, ...given: string[]): Promise<Outcome>
}
