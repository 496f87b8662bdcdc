import { useState } from 'react'
import { say } from '../../shared/words/words'
import { openRecord } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { EntityGlyph } from '../ui/entity-glyph'
import { Select } from '../ui/select'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { splitNames } from './split-names'

export interface NewEntitySheetProps {
  readonly name: string
  readonly onClose: () => void
}

/** Name, type and other names of a new entity. */
export function NewEntitySheet({ name: proposedName, onClose }: NewEntitySheetProps) {
  const { entities, entityTypes } = useSnapshot()
  const { run, isRunning, failure } = useAction()
  const [name, setName] = useState(proposedName)
  const [type, setType] = useState(entityTypes[0]?.id ?? 'person')
  const [aliases, setAliases] = useState('')
  const trimmed = name.trim()
  const namesake = entities.find(
    ({ title }) => title.toLocaleLowerCase() === trimmed.toLocaleLowerCase(),
  )

  const create = async () => {
    const { path } = await ask('entities.create', {
      name: trimmed,
      type,
      aliases: splitNames(aliases),
    })
    onClose()
    openRecord(path, 'entity')
  }
  return (
    <Sheet
      title={say('entities:new.title')}
      size="small"
      onClose={onClose}
      failure={failure}
      footNote={trimmed === '' ? '' : say('entities:new.savedAs', { name: trimmed })}
      action={{
        label: say('entities:new.create'),
        isReady: trimmed !== '' && !isRunning,
        run: () => {
          run(create)
        },
      }}
    >
      <div className="form-rows">
        <TextField
          label={say('entities:new.name')}
          value={name}
          onChange={setName}
          hint={namesake ? say('entities:new.namesake', { name: namesake.title }) : ''}
          isRequired
          autoFocus
        />
        <Select
          label={say('entities:type')}
          items={entityTypes.map(({ id, name: label, glyph }) => ({
            id,
            label,
            mark: <EntityGlyph glyph={glyph} />,
          }))}
          value={type}
          onChange={setType}
        />
        <TextField
          label={say('entities:aliases')}
          value={aliases}
          onChange={setAliases}
          hint={say('entities:new.aliasesHint')}
        />
      </div>
    </Sheet>
  )
}
