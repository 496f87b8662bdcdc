import { useState } from 'react'
import { useCommand } from '../commands/registry'
import { TrashSheet } from './trash-sheet'

/** The notebook's trash, from anywhere. */
export function TrashCommands() {
  const [isOpen, setOpen] = useState(false)
  useCommand('trash.show', () => {
    setOpen(true)
  })
  if (!isOpen) return null
  return (
    <TrashSheet
      onClose={() => {
        setOpen(false)
      }}
    />
  )
}
