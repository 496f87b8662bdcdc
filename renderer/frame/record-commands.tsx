import { useState } from 'react'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { useFocusedRecord } from './links'
import { openPath } from './open-record'
import { useRecordBrief } from './record-brief'
import { RenameSheet } from './rename-sheet'

/** Renaming and removing the record in focus, whatever its kind. */
export function RecordCommands() {
  const isReadOnly = useIsReadOnly()
  const record = useRecordBrief(useFocusedRecord())
  const [isRenaming, setRenaming] = useState(false)
  const canChange = record !== undefined && !isReadOnly
  useCommand(
    'record.rename',
    () => {
      setRenaming(true)
    },
    canChange,
  )
  useCommand(
    'record.remove',
    () => {
      if (record) attempt(() => removeRecord(record.path, record.title))
    },
    canChange,
  )
  if (!record || !isRenaming) return null
  return (
    <RenameSheet
      record={record}
      onClose={() => {
        setRenaming(false)
      }}
    />
  )
}

/** Moves a record to the trash and offers to bring it back. */
async function removeRecord(path: string, title: string): Promise<void> {
  await flushAll()
  await ask('records.remove', { path })
  tellDone(say('frame:remove.done', { title }), () => {
    openPath(path)
  })
}
