import { useState } from 'react'
import { partNames, type PartName } from '../../../shared/dossier/generated-part'
import type { Snapshot } from '../../../shared/ipc/views'
import { fileNameOf } from '../../../shared/notebook/state'
import { say } from '../../../shared/words/words'
import type { Draft } from '../../editor/drafts'
import { useSnapshot } from '../../state/notebook'
import { Choice } from '../../ui/choice'
import { ComboBox, type ComboBoxItem } from '../../ui/combo-box'
import { EntityGlyph } from '../../ui/entity-glyph'
import { Select } from '../../ui/select'
import { Sheet } from '../../ui/sheet'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import type { NewItem } from './item-markdown'
import { addRow } from './outline-changes'
import { QuotationField } from './quotation-field'

const kinds = ['note', 'claim', 'entity', 'quotation', 'generated', 'heading', 'prose'] as const
type Kind = (typeof kinds)[number]

export interface AddItemSheetProps {
  readonly draft: Draft
  /** Index of the item behind which it goes; `null` for the end. */
  readonly after: number | null
  readonly onClose: () => void
}

/** Something is put into a dossier: what, and which one. */
export function AddItemSheet({ draft, after, onClose }: AddItemSheetProps) {
  const [kind, setKind] = useState<Kind>('note')
  const [item, setItem] = useState<NewItem | null>(null)
  return (
    <Sheet
      title={say('dossiers:add.title')}
      onClose={onClose}
      footNote={say(after === null ? 'dossiers:add.atEnd' : 'dossiers:add.behind')}
      action={{
        label: say('dossiers:add.action'),
        isReady: item !== null,
        run: () => {
          if (item) addRow(draft, after, item)
          onClose()
        },
      }}
    >
      <div className="form-rows">
        <Choice<Kind>
          label={say('dossiers:add.kind')}
          items={kinds.map((id) => ({ id, label: say(`dossiers:add.${id}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setItem(null)
          }}
        />
        <ItemField key={kind} kind={kind} onItem={setItem} />
      </div>
    </Sheet>
  )
}

interface ItemFieldProps {
  readonly kind: Kind
  readonly onItem: (item: NewItem | null) => void
}

function ItemField({ kind, onItem }: ItemFieldProps) {
  const snapshot = useSnapshot()
  const label = say(`dossiers:add.${kind}`)
  switch (kind) {
    case 'note':
    case 'entity':
      return (
        <Pick
          label={label}
          items={kind === 'note' ? notesIn(snapshot) : entitiesIn(snapshot)}
          itemFor={(path) => ({ kind: 'record', target: fileNameOf(path) })}
          onItem={onItem}
        />
      )
    case 'claim':
      return (
        <Pick
          label={label}
          items={snapshot.claims.map(({ claim }) => ({ id: claim.id, label: claim.text }))}
          itemFor={(id) => ({ kind: 'claim', id })}
          onItem={onItem}
        />
      )
    case 'quotation':
      return <QuotationField onItem={onItem} />
    case 'generated':
      return <PartField label={label} onItem={onItem} />
    case 'heading':
    case 'prose':
      return <WordsField label={label} kind={kind} onItem={onItem} />
  }
}

interface PickProps {
  readonly label: string
  readonly items: readonly ComboBoxItem[]
  readonly itemFor: (id: string) => NewItem
  readonly onItem: (item: NewItem | null) => void
}

function Pick({ label, items, itemFor, onItem }: PickProps) {
  const [id, setId] = useState<string | null>(null)
  return (
    <ComboBox
      label={label}
      items={items}
      value={id}
      onChange={(next) => {
        setId(next)
        onItem(next === null ? null : itemFor(next))
      }}
    />
  )
}

function PartField({
  label,
  onItem,
}: {
  readonly label: string
  readonly onItem: PickProps['onItem']
}) {
  const [part, setPart] = useState<PartName | null>(null)
  return (
    <Select<PartName>
      label={label}
      items={partNames.map((id) => ({ id, label: say(`dossiers:part.${id}`) }))}
      value={part}
      placeholder={say('dossiers:add.choosePart')}
      onChange={(next) => {
        setPart(next)
        onItem({ kind: 'generated', part: next })
      }}
    />
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly kind: 'heading' | 'prose'
  readonly onItem: PickProps['onItem']
}

function WordsField({ label, kind, onItem }: WordsFieldProps) {
  const [text, setText] = useState('')
  const onChange = (words: string) => {
    setText(words)
    if (words.trim() === '') onItem(null)
    else onItem(kind === 'heading' ? { kind, words } : { kind, text: words })
  }
  return kind === 'heading' ? (
    <TextField label={label} value={text} onChange={onChange} autoFocus />
  ) : (
    <TextArea label={label} value={text} onChange={onChange} voice="text" rows={6} autoFocus />
  )
}

function notesIn({ notes }: Snapshot): ComboBoxItem[] {
  return notes.map(({ path, title, aliases }) => ({ id: path, label: title, also: aliases }))
}

function entitiesIn({ entities, entityTypes }: Snapshot): ComboBoxItem[] {
  return entities.map(({ path, title, aliases, type, detail }) => {
    const glyph = entityTypes.find(({ id }) => id === type)?.glyph
    return {
      id: path,
      label: title,
      also: aliases,
      detail,
      ...(glyph && { mark: <EntityGlyph glyph={glyph} /> }),
    }
  })
}
