import { useState } from 'react'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { tellDone } from '../state/tell-done'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { useLinks } from './links'
import type { RecordBrief } from './record-brief'

export interface RenameSheetProps {
  readonly record: RecordBrief
  readonly onClose: () => void
}

/** Gives a record another name; every link to it follows. */
export function RenameSheet({ record, onClose }: RenameSheetProps) {
  const { run, isRunning, failure } = useAction()
  const [title, setTitle] = useState(record.title)
  const links = useLinks(record.path)
  const records = new Set(links?.backlinks.map(({ from }) => from)).size
  const next = title.trim()

  const rename = async () => {
    await flushAll()
    await ask('records.rename', { path: record.path, title: next })
    onClose()
    tellDone(say('frame:rename.done', { from: record.title, to: next }))
  }
  return (
    <Sheet
      title={say('frame:rename.title', { title: record.title })}
      size="small"
      onClose={onClose}
      failure={failure}
      footNote={say('frame:rename.links', { count: records })}
      action={{
        label: say('frame:rename.action'),
        isReady: next !== '' && next !== record.title && !isRunning,
        run: () => {
          run(rename)
        },
      }}
    >
      <TextField label={say('frame:rename.name')} value={title} onChange={setTitle} autoFocus />
    </Sheet>
  )
}
