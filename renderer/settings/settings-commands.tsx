import { useState } from 'react'
import { useCommand } from '../commands/registry'
import { SettingsSheet } from './settings-sheet'

/** The settings, from anywhere. */
export function SettingsCommands() {
  const [isOpen, setOpen] = useState(false)
  useCommand('app.settings', () => {
    setOpen(true)
  })
  if (!isOpen) return null
  return (
    <SettingsSheet
      onClose={() => {
        setOpen(false)
      }}
    />
  )
}
