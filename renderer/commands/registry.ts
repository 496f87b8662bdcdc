import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '../../shared/commands/commands'

type Run = () => void

interface Registry {
  /** What each command does now; a command without an entry is not available at this moment. */
  readonly runs: ReadonlyMap<CommandId, readonly Run[]>
  add: (id: CommandId, run: Run) => void
  remove: (id: CommandId, run: Run) => void
}

const useRegistry = create<Registry>((set, get) => ({
  runs: new Map(),
  add: (id, run) => {
    const { runs } = get()
    set({ runs: new Map(runs).set(id, [...(runs.get(id) ?? []), run]) })
  },
  remove: (id, run) => {
    const runs = new Map(get().runs)
    const rest = (runs.get(id) ?? []).filter((one) => one !== run)
    if (rest.length === 0) runs.delete(id)
    else runs.set(id, rest)
    set({ runs })
  },
}))

/**
 * Says what a command does while this component is on screen and `isAvailable`. Where two components
 * answer to one command, the one that came last is asked.
 */
export function useCommand(id: CommandId, run: Run, isAvailable = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!isAvailable) return
    const entry = () => {
      latest.current()
    }
    const { add, remove } = useRegistry.getState()
    add(id, entry)
    return () => {
      remove(id, entry)
    }
  }, [id, isAvailable])
}

/** Runs a command, from wherever it was chosen. @returns whether it was available. */
export function runCommand(id: CommandId): boolean {
  const run = useRegistry.getState().runs.get(id)?.at(-1)
  run?.()
  return run !== undefined
}

/** The commands that can be run at this moment. */
export function availableCommands(): CommandId[] {
  return [...useRegistry.getState().runs.keys()]
}

/** The same, for a component that follows them. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  const runs = useRegistry((registry) => registry.runs)
  return new Set(runs.keys())
}
