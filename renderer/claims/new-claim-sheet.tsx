import { useState } from 'react'
import { say } from '../../shared/words/words'
import { openClaim } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import type { FirstPassage } from '../state/new-record'
import { DateField } from '../ui/date-field'
import { Sheet } from '../ui/sheet'
import { TextArea } from '../ui/text-area'
import { SpeakerField } from './speaker-field'

export interface NewClaimSheetProps {
  readonly text: string
  /** A first piece of evidence. */
  readonly passage: FirstPassage | null
  readonly onClose: () => void
}

/** One checkable sentence, who says so, and when. */
export function NewClaimSheet({ text: proposedText, passage, onClose }: NewClaimSheetProps) {
  const { run, isRunning, failure } = useAction()
  const [text, setText] = useState(proposedText)
  const [speaker, setSpeaker] = useState<string | null>(null)
  const [saidOn, setSaidOn] = useState<string | null>(null)

  const create = async () => {
    const { claim } = await ask('claims.create', {
      claim: { text: text.trim(), speaker, saidOn },
      passage: passage && { source: passage.source, id: passage.id },
    })
    onClose()
    openClaim(claim.id)
  }
  return (
    <Sheet
      title={say('claims:new.title')}
      onClose={onClose}
      failure={failure}
      footNote={say(passage ? 'claims:new.withPassage' : 'claims:new.unverified')}
      action={{
        label: say('claims:new.create'),
        isReady: text.trim() !== '' && !isRunning,
        run: () => {
          run(create)
        },
      }}
    >
      <div className="form-rows">
        <TextArea
          label={say('claims:new.text')}
          hint={say('claims:new.textHint')}
          value={text}
          onChange={setText}
          voice="text"
          isRequired
          autoFocus
        />
        <div className="form-pair">
          <SpeakerField value={speaker} onChange={setSpeaker} />
          <DateField label={say('claims:column.when')} value={saidOn} onChange={setSaidOn} />
        </div>
      </div>
    </Sheet>
  )
}
