import Ellipsis from 'lucide-react/icons/ellipsis'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { Button as LinkButton } from 'react-aria-components'
import { edtfWords } from '../../shared/dates/edtf'
import type { RelationView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { shortcutOf } from '../commands/shortcuts'
import { openRecord } from '../frame/open-record'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useNewRecord } from '../state/new-record'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { tellDone } from '../state/tell-done'
import { ActionMenu } from '../ui/action-menu'
import { Button } from '../ui/button'
import { EntityName } from '../ui/entity-name'
import { ReliabilityBox } from '../ui/grade-box'
import { IconButton } from '../ui/icon-button'
import { PassageChip } from '../ui/passage-chip'
import { relationsOf, type RelationSide } from './relations-of'
import { RelationSheet } from './relation-sheet'
import './relations.css'

/** What joins an entity to others, each told from its side, with the passages that show it. */
export function EntityRelations({ path, name }: { readonly path: string; readonly name: string }) {
  const { relations } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const [changed, setChanged] = useState<RelationView | null>(null)
  const sides = relationsOf(relations, path)
  return (
    <section className="entity-section" aria-labelledby="entity-relations">
      <div className="entity-section-head">
        <h2 id="entity-relations" className="entity-section-title">
          {say('relations:title')}
          {sides.length > 0 && <span className="entity-section-count numeric">{sides.length}</span>}
        </h2>
        {!isReadOnly && (
          <Button
            kind="quiet"
            icon={Plus}
            keys={shortcutOf('relation.new')}
            onPress={() => {
              useNewRecord.getState().propose({ kind: 'relation', from: path, passage: null })
            }}
          >
            {say('relations:add')}
          </Button>
        )}
      </div>
      {sides.length === 0 ? (
        <p className="entity-section-empty">{say('relations:none', { name })}</p>
      ) : (
        <table className="relations">
          <thead>
            <tr>
              <th scope="col">{say('relations:verb')}</th>
              <th scope="col">{say('relations:with')}</th>
              <th scope="col">{say('relations:when')}</th>
              <th scope="col">{say('relations:shownBy')}</th>
              <th>
                <span className="only-spoken">{say('relations:menu')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sides.map((side) => (
              <Row
                key={side.view.relation.id}
                side={side}
                onChange={isReadOnly ? null : () => setChanged(side.view)}
              />
            ))}
          </tbody>
        </table>
      )}
      {changed && (
        <RelationSheet view={changed} from={null} passage={null} onClose={() => setChanged(null)} />
      )}
    </section>
  )
}

interface RowProps {
  readonly side: RelationSide
  /** `null` where nothing can be changed. */
  readonly onChange: (() => void) | null
}

function Row({ side, onChange }: RowProps) {
  const { entityTypes } = useSnapshot()
  const { other, verb, view } = side
  const { date, role, note } = view.relation
  const details = [role, note].filter((part) => part !== '').join(' · ')
  return (
    <tr>
      <td>
        {verb}
        {details !== '' && <span className="relation-details">{details}</span>}
      </td>
      <td>
        {other ? (
          <LinkButton
            className="relation-other"
            onPress={() => {
              openRecord(other.path, 'entity')
            }}
          >
            <EntityName name={other.title} type={entityTypes.find(({ id }) => id === other.type)} />
          </LinkButton>
        ) : (
          <span className="is-warning">{say('relations:gone')}</span>
        )}
      </td>
      <td>
        {date !== null && edtfWords(date)}
        {date !== null && edtfWords(date) !== date && (
          <code className="voice-code relation-edtf">{date}</code>
        )}
      </td>
      <td>
        <Evidence view={view} isReadOnly={onChange === null} />
      </td>
      <td className="relation-menu">{onChange && <RowMenu view={view} onChange={onChange} />}</td>
    </tr>
  )
}

interface EvidenceProps {
  readonly view: RelationView
  readonly isReadOnly: boolean
}

/** The passages that show a relation, each with the letter of its source. */
function Evidence({ view }: EvidenceProps) {
  if (view.evidence.length === 0) {
    return <span className="is-warning">{say('relations:noPassage')}</span>
  }
  return (
    <ul className="relation-evidence">
      {view.evidence.map(({ id, passage, reliability, sourceTitle }) => (
        <li key={id}>
          <ReliabilityBox reliability={reliability} />
          {passage ? (
            <PassageChip
              sourceKey={passage.key}
              paragraph={passage.paragraph}
              state={passage.state}
              onPress={() => {
                usePlaceStore.getState().showPassage(passage.source, passage.passage.id)
              }}
            />
          ) : (
            <span className="is-warning">
              {say('relations:passageGone', { source: sourceTitle })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function RowMenu({
  view,
  onChange,
}: {
  readonly view: RelationView
  readonly onChange: () => void
}) {
  const { id } = view.relation
  const label = say('relations:menu')
  const remove = async () => {
    await ask('relations.remove', { id })
    tellDone(say('relations:done.removed'))
  }
  const removeEvidence = async (passage: string) => {
    await ask('relations.removeEvidence', { id, passage })
    tellDone(say('relations:done.evidenceRemoved'))
  }
  return (
    <ActionMenu
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} />}
      actions={[
        { id: 'change', label: say('relations:change'), run: onChange },
        ...view.evidence.map(({ id: passage, passage: found, sourceTitle }) => ({
          id: passage,
          label: say('relations:removePassage', {
            place: found ? `${found.key} ¶${found.paragraph ?? '?'}` : sourceTitle,
          }),
          run: () => {
            attempt(() => removeEvidence(passage))
          },
        })),
        {
          id: 'remove',
          label: say('relations:remove'),
          isDanger: true,
          startsGroup: true,
          run: () => {
            attempt(remove)
          },
        },
      ]}
    />
  )
}
