import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { ActionMenu } from '../ui/action-menu'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { TextField } from '../ui/text-field'

export interface AliasesEditorProps {
  readonly aliases: readonly string[]
  /** Those that may mean something else; some of them may stand only here. */
  readonly ambiguous: readonly string[]
  readonly onChange: (aliases: string[], ambiguous: string[]) => void
  readonly isReadOnly: boolean
}

/** The other names of an entity; each has a menu, and one more can be added. */
export function AliasesEditor({ aliases, ambiguous, onChange, isReadOnly }: AliasesEditorProps) {
  const names = [...new Set([...aliases, ...ambiguous])]
  const without = (list: readonly string[], name: string) => list.filter((one) => one !== name)
  return (
    <div className="aliases">
      {names.map((name) => (
        <Alias
          key={name}
          name={name}
          isAmbiguous={ambiguous.includes(name)}
          isReadOnly={isReadOnly}
          onAmbiguous={(isAmbiguous) => {
            if (isAmbiguous) onChange([...aliases], [...ambiguous, name])
            else onChange([...without(aliases, name), name], without(ambiguous, name))
          }}
          onRemove={() => {
            onChange(without(aliases, name), without(ambiguous, name))
          }}
        />
      ))}
      {!isReadOnly && (
        <NewAlias
          onAdd={(name) => {
            if (!names.includes(name)) onChange([...aliases, name], [...ambiguous])
          }}
        />
      )}
    </div>
  )
}

interface AliasProps {
  readonly name: string
  readonly isAmbiguous: boolean
  readonly isReadOnly: boolean
  readonly onAmbiguous: (isAmbiguous: boolean) => void
  readonly onRemove: () => void
}

function Alias({ name, isAmbiguous, isReadOnly, onAmbiguous, onRemove }: AliasProps) {
  const words = (
    <>
      {name}
      {isAmbiguous && <span className="is-warning">{say('entities:alias.ambiguous')}</span>}
    </>
  )
  if (isReadOnly) return <Chip kind={isAmbiguous ? 'undecided' : 'plain'}>{words}</Chip>
  return (
    <ActionMenu
      label={say('entities:alias.menu', { name })}
      trigger={
        <AriaButton className={`chip chip-plain${isAmbiguous ? ' chip-undecided' : ''}`}>
          {words}
        </AriaButton>
      }
      actions={[
        {
          id: 'ambiguous',
          label: say(isAmbiguous ? 'entities:alias.makeClear' : 'entities:alias.makeAmbiguous'),
          run: () => {
            onAmbiguous(!isAmbiguous)
          },
        },
        {
          id: 'remove',
          label: say('entities:alias.remove'),
          isDanger: true,
          startsGroup: true,
          run: onRemove,
        },
      ]}
    />
  )
}

function NewAlias({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null) {
    return (
      <AriaButton
        className="chip chip-add"
        onPress={() => {
          setDraft('')
        }}
      >
        <Icon of={Plus} size={12} />
        {say('entities:alias.add')}
      </AriaButton>
    )
  }
  const add = () => {
    const name = draft.trim()
    if (name !== '') onAdd(name)
    setDraft(null)
  }
  return (
    <span className="alias-field">
      <TextField
        label={say('entities:alias.name')}
        isLabelHidden
        value={draft}
        onChange={setDraft}
        autoFocus
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    </span>
  )
}
