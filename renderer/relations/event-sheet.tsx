import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { say } from '../../shared/words/words'
import { EntityField } from '../frame/entity-field'
import { openRecord } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import type { FirstPassage } from '../state/new-record'
import { useSnapshot } from '../state/notebook'
import { EntityName } from '../ui/entity-name'
import { DateField } from '../ui/date-field'
import { IconButton } from '../ui/icon-button'
import { Select } from '../ui/select'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { PassageQuote } from './passage-quote'
import { participation } from './verb-choices'

export interface EventSheetProps {
  readonly passage: FirstPassage | null
  readonly onClose: () => void
}

/** What happened, when, and who took part: a card, and a relation for each of them. */
export function EventSheet({ passage, onClose }: EventSheetProps) {
  const { entityTypes, relationVerbs } = useSnapshot()
  const { run, isRunning, failure } = useAction()
  const types = entityTypes.filter(({ glyph }) => glyph === 'event')
  const [type, setType] = useState(types[0]?.id ?? '')
  const [name, setName] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [participants, setParticipants] = useState<readonly string[]>([])
  const verb = participation(relationVerbs, type)

  const create = async () => {
    const { path } = await ask('events.create', {
      name: name.trim(),
      type,
      date: date ?? '',
      participants: [...participants],
      verb: verb?.verb ?? '-',
      passage: passage && { source: passage.source, id: passage.id },
    })
    onClose()
    openRecord(path, 'entity')
  }
  return (
    <Sheet
      title={say('relations:event.new')}
      onClose={onClose}
      failure={failure}
      footNote={say('relations:event.writtenTo')}
      action={{
        label: say('relations:event.create'),
        isReady: name.trim() !== '' && type !== '' && !isRunning,
        run: () => {
          run(create)
        },
      }}
    >
      <div className="form-rows">
        {passage && <PassageQuote passage={passage} />}
        <TextField
          label={say('relations:event.name')}
          value={name}
          onChange={setName}
          hint={say('relations:event.nameHint')}
          isRequired
          autoFocus
        />
        <div className="form-pair">
          <DateField label={say('relations:when')} value={date} onChange={setDate} />
          {types.length > 1 && (
            <Select
              label={say('entities:type')}
              items={types.map(({ id, name: label }) => ({ id, label }))}
              value={type}
              onChange={setType}
            />
          )}
        </div>
        {verb && (
          <Participants
            paths={participants}
            onChange={setParticipants}
            label={say('relations:event.participants')}
          />
        )}
      </div>
    </Sheet>
  )
}

interface ParticipantsProps {
  readonly label: string
  readonly paths: readonly string[]
  readonly onChange: (paths: readonly string[]) => void
}

function Participants({ label, paths, onChange }: ParticipantsProps) {
  const { entities, entityTypes } = useSnapshot()
  return (
    <div className="participants">
      <EntityField
        label={label}
        value={null}
        onChange={(path) => {
          if (path !== null) onChange([...paths, path])
        }}
        without={paths}
        placeholder={say('relations:event.addParticipant')}
      />
      <ul className="participants-list">
        {paths.map((path) => {
          const entity = entities.find((one) => one.path === path)
          const name = entity?.title ?? path
          const type = entityTypes.find(({ id }) => id === entity?.type)
          return (
            <li key={path} className="chip">
              <EntityName name={name} type={type} />
              <IconButton
                size="small"
                icon={X}
                label={say('relations:event.removeParticipant', { name })}
                onPress={() => {
                  onChange(paths.filter((one) => one !== path))
                }}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
