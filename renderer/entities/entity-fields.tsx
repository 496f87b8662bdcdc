import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import type { EntitySummary } from '../../shared/ipc/views'
import { edtfWords, isEdtf } from '../../shared/dates/edtf'
import { say } from '../../shared/words/words'
import { useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { EntityGlyph } from '../ui/entity-glyph'
import { QuietField } from '../ui/quiet-field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { AliasesEditor } from './aliases-editor'
import { cardFields, fieldName, type CardField } from './card-fields'

/** What of a card is to be changed; what is not named stays. */
export interface EntityChange {
  readonly type?: string
  readonly aliases?: string[]
  readonly ambiguous?: string[]
  readonly fields?: Record<string, string>
}

export interface EntityFieldsProps {
  readonly entity: EntitySummary
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly isReadOnly: boolean
  /** @param seenFields the flat fields that are changed, as they stood when that was begun. */
  readonly onSave: (change: EntityChange, seenFields?: Record<string, string>) => void
}

/** Type, other names and the flat fields of a card, edited in place. */
export function EntityFields({ entity, frontMatter, isReadOnly, onSave }: EntityFieldsProps) {
  const { entityTypes } = useSnapshot()
  const type = entityTypes.find(({ id }) => id === entity.type)
  return (
    <>
      <dl className="entity-fields">
        <dt>{say('entities:type')}</dt>
        <dd className="entity-field-type">
          <Select
            label={say('entities:type')}
            isLabelHidden
            items={entityTypes.map(({ id, name, glyph }) => ({
              id,
              label: name,
              mark: <EntityGlyph glyph={glyph} />,
            }))}
            value={entity.type}
            onChange={(next) => {
              onSave({ type: next })
            }}
            placeholder={entity.type}
            isDisabled={isReadOnly}
          />
        </dd>
        <dt>{say('entities:aliases')}</dt>
        <dd>
          <AliasesEditor
            aliases={entity.aliases}
            ambiguous={entity.ambiguous}
            onChange={(aliases, ambiguous) => {
              onSave({ aliases, ambiguous })
            }}
            isReadOnly={isReadOnly}
          />
        </dd>
        {cardFields(frontMatter, type).map((field) => (
          <div key={field.name} className="entity-field">
            <dt>{field.label}</dt>
            <dd>
              <FieldValue
                field={field}
                isReadOnly={isReadOnly}
                onSave={(value, seen) => {
                  onSave({ fields: { [field.name]: value } }, { [field.name]: seen })
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {!isReadOnly && (
        <NewField
          onAdd={(name, value) => {
            onSave({ fields: { [name]: value } }, { [name]: '' })
          }}
        />
      )}
    </>
  )
}

interface FieldValueProps {
  readonly field: CardField
  readonly isReadOnly: boolean
  readonly onSave: (value: string, seen: string) => void
}

/** The value of a field; `date` is a date, and what is written as one elsewhere is said in words. */
function FieldValue({ field, isReadOnly, onSave }: FieldValueProps) {
  const { label, name, value } = field
  if (name === 'date') {
    return (
      <DateField
        label={label}
        isLabelHidden
        value={value === '' ? null : value}
        onChange={(edtf, seen) => {
          onSave(edtf ?? '', seen ?? '')
        }}
        isQuiet
        isReadOnly={isReadOnly}
      />
    )
  }
  const words = isEdtf(value) ? edtfWords(value) : value
  return (
    <QuietField
      label={label}
      value={value}
      placeholder={isReadOnly ? '' : say('entities:field.empty')}
      reading={words === value ? undefined : words}
      isReadOnly={isReadOnly || !field.isFlat}
      onSave={onSave}
    />
  )
}

function NewField({ onAdd }: { readonly onAdd: (name: string, value: string) => void }) {
  const [draft, setDraft] = useState<{ label: string; value: string } | null>(null)
  if (!draft) {
    return (
      <div className="entity-add-field">
        <Button
          kind="quiet"
          size="small"
          icon={Plus}
          onPress={() => {
            setDraft({ label: '', value: '' })
          }}
        >
          {say('entities:field.add')}
        </Button>
      </div>
    )
  }
  const name = fieldName(draft.label)
  const isReady = name !== '' && draft.value.trim() !== ''
  return (
    <form
      className="entity-new-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onAdd(name, draft.value.trim())
        setDraft(null)
      }}
    >
      <TextField
        label={say('entities:field.name')}
        value={draft.label}
        onChange={(label) => {
          setDraft({ ...draft, label })
        }}
        autoFocus
      />
      <TextField
        label={say('entities:field.value')}
        value={draft.value}
        onChange={(value) => {
          setDraft({ ...draft, value })
        }}
      />
      <Button
        onPress={() => {
          setDraft(null)
        }}
      >
        {say('frame:sheet.cancel')}
      </Button>
      <Button type="submit" isDisabled={!isReady}>
        {say('entities:field.save')}
      </Button>
    </form>
  )
}
