import { useEffect } from 'react'
import { commandIds, type CommandId } from '../../shared/commands/commands'
import { runCommand } from '../commands/registry'
import { commandOf } from '../commands/shortcuts'
import { listen } from '../state/bridge'
import { focusNextPane } from './focus-panes'

/**
 * Runs commands for keys pressed in the window and for entries chosen in the application menu. What
 * is handled here is not handed on to the menu, so that nothing happens twice. While a dialog is
 * open, commands wait.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      const id = commandOf(event)
      const isHandled = id === undefined ? isPreviousPane(event) : runCommand(id)
      if (isHandled) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = listen('command.run', ({ id }) => {
      if (isCommandId(id) && !isDialogOpen()) runCommand(id)
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [])
}

function isPreviousPane(event: KeyboardEvent): boolean {
  if (event.key !== 'F6' || !event.shiftKey) return false
  focusNextPane(-1)
  return true
}

/** A toast has the role of a dialog too, but it keeps nobody from going on. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]:not(.toast)') !== null
}

function isCommandId(id: string): id is CommandId {
  return (commandIds as readonly string[]).includes(id)
}
