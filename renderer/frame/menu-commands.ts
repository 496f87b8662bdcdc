import { useEffect } from 'react'
import { availableCommands, useAvailableCommands } from '../commands/registry'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'

/** Tells the application menu which commands can be run, so that it shows the others grey. */
export function useMenuCommands(): void {
  const names = [...useAvailableCommands()].sort().join(' ')
  useEffect(() => {
    attempt(() => ask('app.offerCommands', { available: availableCommands() }))
  }, [names])
}
