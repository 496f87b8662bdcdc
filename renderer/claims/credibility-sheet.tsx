import { useState } from 'react'
import type { EvidenceView } from '../../shared/ipc/views'
import type { Credibility } from '../../shared/model/grade'
import { say } from '../../shared/words/words'
import { CredibilityPicker } from '../ui/credibility-picker'
import { CredibilityBox, ReliabilityBox } from '../ui/grade-box'
import { Sheet } from '../ui/sheet'

export interface CredibilitySheetProps {
  readonly view: EvidenceView
  /** @param seen what was set when the sheet was opened. */
  readonly onSave: (credibility: Credibility | null, seen: Credibility | null) => void
  readonly onClose: () => void
}

/** Judges the information apart from its source. */
export function CredibilitySheet({ view, onSave, onClose }: CredibilitySheetProps) {
  const [seen] = useState(view.evidence.credibility)
  const [credibility, setCredibility] = useState(seen)
  return (
    <Sheet
      title={say('claims:credibility.title')}
      subtitle={say('claims:credibility.subtitle')}
      onClose={onClose}
      isFlush
      footNote={
        <span className="credibility-both">
          <ReliabilityBox reliability={view.reliability} />
          <CredibilityBox credibility={credibility} />
          {say('frame:grade.judgements')}
        </span>
      }
      action={{
        label:
          credibility === null
            ? say('claims:credibility.unset')
            : say('claims:credibility.set', { credibility }),
        run: () => {
          onSave(credibility, seen)
          onClose()
        },
      }}
    >
      {view.passage && (
        <blockquote className="credibility-quote">{view.passage.passage.quote.exact}</blockquote>
      )}
      <CredibilityPicker value={credibility} onChange={setCredibility} autoFocus />
    </Sheet>
  )
}
