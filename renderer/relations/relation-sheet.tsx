import { useState } from 'react'
import type { RelationView, SeenRelation } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { EntityField } from '../frame/entity-field'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
import type { FirstPassage } from '../state/new-record'
import { useSnapshot } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { ComboBox } from '../ui/combo-box'
import { DateField } from '../ui/date-field'
import { Sheet } from '../ui/sheet'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { PassageQuote } from './passage-quote'
import { verbChoices } from './verb-choices'

export interface RelationSheetProps {
  /** The relation that is changed; `null` for a new one. */
  readonly view: RelationView | null
  /** Path of the entity that it is made from. */
  readonly from: string | null
  /** A first passage that shows it. */
  readonly passage: FirstPassage | null
  readonly onClose: () => void
}

/** Who, what joins them, whom, when: with the passage that shows it. */
export function RelationSheet({ view, from: first, passage, onClose }: RelationSheetProps) {
  const { relationVerbs, entities } = useSnapshot()
  const { save, isRunning, failure, hasConflict } = useFormSaving()
  const [seen] = useState(() => view && shownOf(view))
  const relation = view?.relation
  const [from, setFrom] = useState(view?.from?.path ?? first)
  const [to, setTo] = useState(view?.to?.path ?? null)
  const [choiceId, setChoiceId] = useState(relation ? `> ${relation.verb}` : null)
  const [date, setDate] = useState(relation?.date ?? null)
  const [role, setRole] = useState(relation?.role ?? '')
  const [note, setNote] = useState(relation?.note ?? '')
  const typeOf = (path: string | null) => entities.find((one) => one.path === path)?.type ?? ''
  const choices = verbChoices(relationVerbs, typeOf(from), typeOf(to))
  const choice = choices.find(({ id }) => id === choiceId)

  const send = async (isKnowing: boolean) => {
    if (from === null || to === null || !choice) return
    const ends = choice.isInverse ? { from: to, to: from } : { from, to }
    const draft = { ...ends, verb: choice.verb, date, role, note }
    if (relation) {
      const based = isKnowing ? null : seen
      await ask('relations.update', { id: relation.id, relation: draft, seen: based })
    } else {
      const place = passage && { source: passage.source, id: passage.id }
      await ask('relations.create', { relation: draft, passage: place })
      tellDone(say('relations:done.made'))
    }
    onClose()
  }
  return (
    <Sheet
      title={say(view ? 'relations:sheet.change' : 'relations:sheet.new')}
      onClose={onClose}
      failure={failure}
      {...(hasConflict && { closeLabel: say('frame:form.leave') })}
      footNote={say(
        view || passage ? 'relations:sheet.writtenTo' : 'relations:sheet.withoutPassage',
      )}
      action={{
        label: hasConflict
          ? say('frame:form.mine')
          : say(view ? 'relations:sheet.save' : 'relations:sheet.create'),
        isReady: from !== null && to !== null && choice !== undefined && !isRunning,
        run: () => {
          save(send, hasConflict)
        },
      }}
    >
      <div className="form-rows">
        {passage && <PassageQuote passage={passage} />}
        <div className="form-pair">
          <EntityField
            label={say('relations:from')}
            value={from}
            onChange={setFrom}
            without={to === null ? [] : [to]}
          />
          <EntityField
            label={say('relations:to')}
            value={to}
            onChange={setTo}
            without={from === null ? [] : [from]}
          />
        </div>
        <ComboBox
          label={say('relations:verb')}
          items={choices.map(({ id, label }) => ({ id, label }))}
          value={choice?.id ?? null}
          onChange={setChoiceId}
          hint={
            choiceId !== null && !choice
              ? say('relations:sheet.verbUnfit')
              : say('relations:sheet.verbHint')
          }
        />
        <div className="form-pair">
          <DateField label={say('relations:when')} value={date} onChange={setDate} />
          <TextField
            label={say('relations:role')}
            value={role}
            onChange={setRole}
            hint={say('relations:sheet.roleHint')}
          />
        </div>
        <TextArea label={say('relations:note')} value={note} onChange={setNote} />
      </div>
    </Sheet>
  )
}

function shownOf({ relation, from, to }: RelationView): SeenRelation {
  const { verb, date, role, note } = relation
  return { from: from?.path ?? null, verb, to: to?.path ?? null, date, role, note }
}
