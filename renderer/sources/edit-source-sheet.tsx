import { useState } from 'react'
import type { SourceView } from '../../shared/ipc/views'
import { fieldsFromFrontMatter } from '../../shared/sources/source-fields'
import { say } from '../../shared/words/words'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
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
  const [seen] = useState(() => ({
    ...fieldsFromFrontMatter(record.frontMatter),
    title: record.title,
  }))
  const [form, setForm] = useState(() => formFrom(seen, key))
  const { save, isRunning, failure, hasConflict } = useFormSaving()
  const send = async (isKnowing: boolean) => {
    const fields = fieldsFrom(form, seen)
    await ask('sources.update', { path: record.path, fields, seen: isKnowing ? null : seen })
    onClose()
  }
  return (
    <Sheet
      title={say('sources:record.title')}
      subtitle={<span className="voice-code">{key}</span>}
      onClose={onClose}
      failure={failure}
      {...(hasConflict && { closeLabel: say('frame:form.leave') })}
      footNote={say('sources:record.textStays')}
      action={{
        label: say(hasConflict ? 'frame:form.mine' : 'sources:record.save'),
        isReady: form.title.trim() !== '' && !isRunning,
        run: () => {
          save(send, hasConflict)
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
