import { useState } from 'react'
import type { SourceView } from '../../shared/ipc/views'
import { fieldsFromFrontMatter } from '../../shared/sources/source-fields'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { Sheet } from '../ui/sheet'
import { RecordFields } from './form/record-fields'
import { fieldsFrom, formFrom } from './form/source-form'

export interface EditSourceSheetProps {
  readonly source: SourceView
  readonly onClose: () => void
}

/** The record of a source; its captured text stays as it is. */
export function EditSourceSheet({ source, onClose }: EditSourceSheetProps) {
  const { record, key } = source
  const before = fieldsFromFrontMatter(record.frontMatter)
  const [form, setForm] = useState(() => formFrom({ ...before, title: record.title }, key))
  const { run, isRunning, failure } = useAction()
  const save = async () => {
    await ask('sources.update', { path: record.path, fields: fieldsFrom(form, before) })
    onClose()
  }
  return (
    <Sheet
      title={say('sources:record.title')}
      subtitle={<span className="voice-code">{key}</span>}
      onClose={onClose}
      failure={failure}
      footNote={say('sources:record.textStays')}
      action={{
        label: say('sources:record.save'),
        isReady: form.title.trim() !== '' && !isRunning,
        run: () => {
          run(save)
        },
      }}
    >
      <RecordFields
        form={form}
        onChange={(field, value) => {
          setForm({ ...form, [field]: value })
        }}
        proposed={new Set()}
        hasKey={false}
      />
    </Sheet>
  )
}
