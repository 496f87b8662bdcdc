import Ellipsis from 'lucide-react/icons/ellipsis'
import GitFork from 'lucide-react/icons/git-fork'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { EvidenceValues, EvidenceView } from '../../shared/ipc/views'
import type { Evidence } from '../../shared/model/claim'
import { say } from '../../shared/words/words'
import { FormNotice } from '../frame/form-notice'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
import { usePlaceStore } from '../state/place'
import { tellDone } from '../state/tell-done'
import { ActionMenu } from '../ui/action-menu'
import { CredibilityBox, ReliabilityBox } from '../ui/grade-box'
import { credibilityWords } from '../ui/grade-words'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { Notice } from '../ui/notice'
import { PassageChip } from '../ui/passage-chip'
import { QuietField } from '../ui/quiet-field'
import { CredibilitySheet } from './credibility-sheet'

export interface EvidenceRowProps {
  readonly claimId: string
  readonly view: EvidenceView
  readonly isReadOnly: boolean
}

/** One piece of evidence: for or against, how good, the exact words, and where they stand. */
export function EvidenceRow({ claimId, view, isReadOnly }: EvidenceRowProps) {
  const { evidence, origin, passage, reliability } = view
  const { run, failure } = useAction()
  const saving = useFormSaving()
  const [isGrading, setGrading] = useState(false)

  const save = (change: Partial<EvidenceValues>, seen: Partial<EvidenceValues> = {}) => {
    const { stance, credibility, comment } = evidence
    const shown = { stance, credibility, comment, ...seen }
    const place = { id: claimId, evidence: evidence.id }
    saving.save((isKnowing) =>
      ask('claims.updateEvidence', {
        ...place,
        ...shown,
        ...change,
        seen: isKnowing ? null : shown,
      }),
    )
  }
  const remove = () => {
    run(async () => {
      await ask('claims.removeEvidence', { id: claimId, evidence: evidence.id })
      tellDone(say('claims:evidence.removed'))
    })
  }
  return (
    <div className={`evidence evidence-${evidence.stance}`}>
      <div className="evidence-head">
        <span className="evidence-stance">
          <Icon of={evidence.stance === 'supports' ? Plus : X} size={12} />
          {say(`claims:stance.${evidence.stance}`)}
        </span>
        <span className="evidence-grade">
          <ReliabilityBox reliability={reliability} />
          {say('claims:evidence.source')}
        </span>
        <AriaButton
          className="evidence-grade"
          isDisabled={isReadOnly}
          onPress={() => {
            setGrading(true)
          }}
        >
          <CredibilityBox credibility={evidence.credibility} />
          <span aria-hidden>{credibilityWords(evidence.credibility).toLocaleLowerCase()}</span>
        </AriaButton>
        {!isReadOnly && <EvidenceMenu stance={evidence.stance} onSave={save} onRemove={remove} />}
      </div>
      <EvidenceQuote view={view} />
      <p className="evidence-from">
        {passage && (
          <PassageChip
            sourceKey={passage.key}
            paragraph={passage.paragraph}
            state={passage.state}
            onPress={() => {
              usePlaceStore.getState().showPassage(passage.source, passage.passage.id)
            }}
          />
        )}
        {origin !== '' && (
          <span className="evidence-origin">
            <Icon of={GitFork} size={12} />
            <span className="only-spoken">{say('claims:evidence.origin')}</span>
            <span>{origin}</span>
          </span>
        )}
      </p>
      {(evidence.comment !== '' || !isReadOnly) && (
        <QuietField
          label={say('claims:evidence.comment')}
          placeholder={say('claims:evidence.comment')}
          value={evidence.comment}
          onSave={(comment, seen) => {
            save({ comment }, { comment: seen })
          }}
          isReadOnly={isReadOnly}
        />
      )}
      <FormNotice saving={saving} />
      {failure !== null && <Notice kind="danger">{failure}</Notice>}
      {isGrading && (
        <CredibilitySheet
          view={view}
          onSave={(credibility, seen) => {
            save({ credibility }, { credibility: seen })
          }}
          onClose={() => {
            setGrading(false)
          }}
        />
      )}
    </div>
  )
}

/** The words themselves; of a lost passage the quote that was kept. */
function EvidenceQuote({ view }: { readonly view: EvidenceView }) {
  const { passage, sourceTitle } = view
  if (!passage) {
    return (
      <p className="evidence-quote is-warning">
        {say('claims:evidence.gone', { source: sourceTitle })}
      </p>
    )
  }
  return (
    <>
      <blockquote className="evidence-quote">{passage.passage.quote.exact}</blockquote>
      {passage.state !== 'exact' && (
        <p className="meta is-warning">{say(`claims:anchor.${passage.state}`)}</p>
      )}
    </>
  )
}

interface EvidenceMenuProps {
  readonly stance: Evidence['stance']
  readonly onSave: (change: { stance: Evidence['stance'] }) => void
  readonly onRemove: () => void
}

function EvidenceMenu({ stance, onSave, onRemove }: EvidenceMenuProps) {
  const other = stance === 'supports' ? 'contradicts' : 'supports'
  return (
    <ActionMenu
      label={say('claims:evidence.menu')}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={say('claims:evidence.menu')} />}
      actions={[
        {
          id: 'stance',
          label: say(`claims:evidence.make.${other}`),
          run: () => {
            onSave({ stance: other })
          },
        },
        {
          id: 'remove',
          label: say('claims:evidence.remove'),
          isDanger: true,
          startsGroup: true,
          run: onRemove,
        },
      ]}
    />
  )
}
