import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { ComboBox } from '../ui/combo-box'
import { EntityGlyph } from '../ui/entity-glyph'
import { showToast } from '../ui/toast'
import { openRecord } from './open-record'

export interface EntityFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** Path of the entity. */
  readonly value: string | null
  readonly onChange: (path: string | null) => void
  readonly placeholder?: string
  /** Paths that are not offered. */
  readonly without?: readonly string[]
}

/** Chooses an entity by its name or another name of it, or makes a card for someone new. */
export function EntityField({
  label,
  isLabelHidden = false,
  value,
  onChange,
  placeholder = '',
  without = [],
}: EntityFieldProps) {
  const { entities, entityTypes } = useSnapshot()
  const offered = entities.filter(({ path }) => path === value || !without.includes(path))
  const items = offered.map((entity) => {
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
      message: say('entities:made', { name, type: type?.name ?? '' }),
      action: {
        label: say('entities:openCard'),
        run: () => {
          openRecord(path, 'entity')
        },
      },
    })
  }
  return (
    <ComboBox
      label={label}
      isLabelHidden={isLabelHidden}
      items={items}
      value={value}
      onChange={onChange}
      onCreate={(name) => {
        attempt(() => create(name))
      }}
      placeholder={placeholder}
    />
  )
}
