import { useState } from 'react'
import type { Dependents } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { useFocusedRecord } from './links'
import { openPath } from './open-record'
import { useRecordBrief, type RecordBrief } from './record-brief'
import { hasDependents, RemoveSheet } from './remove-sheet'
import { RenameSheet } from './rename-sheet'

/** Renaming and removing the record in focus, whatever its kind. */
export function RecordCommands() {
  const isReadOnly = useIsReadOnly()
  const record = useRecordBrief(useFocusedRecord())
  const [isRenaming, setRenaming] = useState(false)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
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
      if (record) attempt(() => removeOrAsk(record, setLeaving))
    },
    canChange,
  )
  if (leaving) {
    return (
      <RemoveSheet
        {...leaving}
        remove={() => removeRecord(leaving.record)}
        onClose={() => {
          setLeaving(null)
        }}
      />
    )
  }
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

/** A record that is about to be removed, and what would be left without it. */
interface Leaving {
  readonly record: RecordBrief
  readonly dependents: Dependents
}

async function removeOrAsk(record: RecordBrief, tell: (leaving: Leaving) => void): Promise<void> {
  await flushAll()
  const dependents = await ask('records.dependents', { path: record.path })
  if (hasDependents(dependents)) tell({ record, dependents })
  else await removeRecord(record)
}

/** Moves a record to the trash and offers to bring it back. */
async function removeRecord({ path, title }: RecordBrief): Promise<void> {
  await ask('records.remove', { path })
  tellDone(say('frame:remove.done', { title }), () => {
    openPath(path)
  })
}
