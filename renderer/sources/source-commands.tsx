import { useState } from 'react'
import { useCommand } from '../commands/registry'
import { useIsReadOnly } from '../state/notebook'
import { AddSourceSheet } from './add-source-sheet'

/** What can be asked of sources from anywhere. */
export function SourceCommands() {
  const isReadOnly = useIsReadOnly()
  const [isAdding, setAdding] = useState(false)
  useCommand(
    'source.new',
    () => {
      setAdding(true)
    },
    !isReadOnly,
  )
  if (!isAdding) return null
  return (
    <AddSourceSheet
      onClose={() => {
        setAdding(false)
      }}
    />
  )
}
