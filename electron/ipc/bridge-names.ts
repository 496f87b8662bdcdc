const prefix = '--attache-bridge='

export interface BridgeNames {
  readonly calls: readonly string[]
  readonly pushes: readonly string[]
}

/**
 * The names of all calls and pushes as an argument for the window's process: the preload script gets
 * them from main, so that it need not carry the contract's schemas.
 */
export function bridgeArgument(names: BridgeNames): string {
  return prefix + JSON.stringify(names)
}

/** @throws Error when main gave no names: then the window is not ours. */
export function bridgeNames(argv: readonly string[]): BridgeNames {
  const argument = argv.find((one) => one.startsWith(prefix))
  const names: unknown = JSON.parse(argument?.slice(prefix.length) ?? 'null')
  if (!isBridgeNames(names))
    throw new Error('the window was started without the names of its calls')
  return names
}

function isBridgeNames(value: unknown): value is BridgeNames {
  return typeof value === 'object' && value !== null && 'calls' in value && 'pushes' in value
}
