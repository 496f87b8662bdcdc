import { say } from '../../shared/words/words'
import { openRecord } from '../frame/open-record'
import { ask } from '../state/bridge'
import { attempt } from '../state/attempt'
import { useSnapshot } from '../state/notebook'
import { ComboBox } from '../ui/combo-box'
import { EntityGlyph } from '../ui/entity-glyph'
import { showToast } from '../ui/toast'

export interface SpeakerFieldProps {
  /** Path of the entity who says so. */
  readonly value: string | null
  readonly onChange: (path: string | null) => void
  readonly isLabelHidden?: boolean
}

/** Chooses who says so among the entities, or makes a card for someone new. */
export function SpeakerField({ value, onChange, isLabelHidden = false }: SpeakerFieldProps) {
  const { entities, entityTypes } = useSnapshot()
  const items = entities.map((entity) => {
    const type = entityTypes.find(({ id }) => id === entity.type)
    return {
      id: entity.path,
      label: entity.title,
      also: [...entity.aliases, ...entity.ambiguous],
      detail: entity.detail === '' ? (type?.name ?? '') : entity.detail,
      ...(type ? { mark: <EntityGlyph glyph={type.glyph} label={type.name} /> } : {}),
    }
  })
  const create = async (name: string) => {
    const type = entityTypes[0]
    const { path } = await ask('entities.create', { name, type: type?.id ?? 'person' })
    onChange(path)
    showToast({
      message: say('claims:speaker.made', { name, type: type?.name ?? '' }),
      action: {
        label: say('claims:speaker.openCard'),
        run: () => {
          openRecord(path, 'entity')
        },
      },
    })
  }
  return (
    <ComboBox
      label={say('claims:column.who')}
      isLabelHidden={isLabelHidden}
      items={items}
      value={value}
      onChange={onChange}
      onCreate={(name) => {
        attempt(() => create(name))
      }}
      placeholder={say('claims:speaker.placeholder')}
    />
  )
}
