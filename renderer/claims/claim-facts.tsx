import Copy from 'lucide-react/icons/copy'
import { useRef } from 'react'
import type { ClaimDraft, ClaimView } from '../../shared/ipc/views'
import { claimStatusSchema } from '../../shared/model/claim'
import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { ClaimChip } from '../ui/claim-chip'
import { useSnapshot } from '../state/notebook'
import { DateField } from '../ui/date-field'
import { EntityName } from '../ui/entity-name'
import { IconButton } from '../ui/icon-button'
import { QuietField } from '../ui/quiet-field'
import { Select } from '../ui/select'
import { StatusGlyph } from '../ui/status-mark'
import { TextField } from '../ui/text-field'
import { showToast } from '../ui/toast'
import { SpeakerField } from './speaker-field'

export interface ClaimFactsProps {
  readonly view: ClaimView
  readonly isReadOnly: boolean
  /** @param seen what stood there when the change was begun, where that is not what stands there now. */
  readonly onSave: (change: Partial<ClaimDraft>, seen?: Partial<ClaimDraft>) => void
}

/** What is claimed, by whom, when, its status, and what it stands at. */
export function ClaimFacts({ view, isReadOnly, onSave }: ClaimFactsProps) {
  const { claim, speaker, standing } = view
  return (
    <div className="claim-head">
      <QuietField
        label={say('claims:new.text')}
        value={claim.text}
        onSave={(text, seen) => {
          onSave({ text }, { text: seen })
        }}
        isReadOnly={isReadOnly}
        isLong
        isRequired
      />
      <dl className="claim-facts">
        <dt>{say('claims:column.who')}</dt>
        <dd className="quiet-field">
          {isReadOnly ? (
            <Speaker speaker={speaker} />
          ) : (
            <SpeakerField
              value={speaker?.path ?? null}
              onChange={(path) => {
                onSave({ speaker: path })
              }}
              isLabelHidden
            />
          )}
        </dd>
        <dt>{say('claims:column.when')}</dt>
        <dd>
          <DateField
            label={say('claims:column.when')}
            isLabelHidden
            value={claim.saidOn}
            onChange={(saidOn, seen) => {
              onSave({ saidOn }, { saidOn: seen })
            }}
            isQuiet
            isReadOnly={isReadOnly}
            placeholder={say('claims:when.none')}
          />
        </dd>
        <dt>{say('claims:column.status')}</dt>
        <dd>
          <Select
            label={say('claims:column.status')}
            isLabelHidden
            items={claimStatusSchema.options.map((status) => ({
              id: status,
              label: say(`claims:status.${status}`),
              mark: (
                <span className={`status-mark status-${status}`}>
                  <StatusGlyph status={status} />
                </span>
              ),
            }))}
            value={claim.status}
            onChange={(status) => {
              onSave({ status })
            }}
            isDisabled={isReadOnly}
          />
        </dd>
        <dt>{say('claims:standsAt')}</dt>
        <dd className="claim-stands">
          <ClaimChip status={claim.status} standing={standing} text={claim.text} />
          <span className="meta">{say('claims:evidence.counted', { ...standing })}</span>
        </dd>
        <dt>{say('claims:reference.label')}</dt>
        <dd>
          <Reference claimId={claim.id} />
        </dd>
      </dl>
    </div>
  )
}

/** What one pastes behind a sentence; it is selected as soon as one is in it. */
function Reference({ claimId }: { readonly claimId: string }) {
  const input = useRef<HTMLInputElement>(null)
  const reference = `[^${claimId}]`
  const copy = async () => {
    await ask('app.copyText', { text: reference })
    showToast({ message: say('claims:reference.copied', { reference }) })
  }
  return (
    <div className="quiet-field">
      <TextField
        label={say('claims:reference.label')}
        isLabelHidden
        value={reference}
        onChange={() => undefined}
        voice="code"
        isReadOnly
        inputRef={input}
        onFocus={() => input.current?.select()}
        aside={
          <IconButton
            size="small"
            icon={Copy}
            label={say('claims:reference.copy')}
            onPress={() => {
              attempt(copy)
            }}
          />
        }
      />
    </div>
  )
}

function Speaker({ speaker }: Pick<ClaimView, 'speaker'>) {
  const { entityTypes } = useSnapshot()
  if (!speaker) return say('claims:speaker.none')
  return (
    <EntityName name={speaker.title} type={entityTypes.find(({ id }) => id === speaker.type)} />
  )
}
