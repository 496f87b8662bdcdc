import type { SourceProposal } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { recordBrief } from '../../frame/record-brief'
import { useSnapshot } from '../../state/notebook'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

export interface CapturedPreviewProps {
  readonly proposal: SourceProposal
  readonly onChangeText: () => void
}

/** The first paragraphs are enough to see that it is the right text. */
const shownCharacters = 2_000

/** The text as it will be kept, and what can be checked of it. */
export function CapturedPreview({ proposal, onChangeText }: CapturedPreviewProps) {
  const snapshot = useSnapshot()
  const { text, paragraphs, words, sha256, duplicateOf } = proposal
  const beginning = text.slice(0, shownCharacters)
  const same = duplicateOf === null ? undefined : recordBrief(snapshot, duplicateOf)
  return (
    <>
      <div className="captured-head">
        <span className="field-label">{say('sources:captured.title')}</span>
        <Button kind="quiet" size="small" onPress={onChangeText}>
          {say('sources:captured.change')}
        </Button>
      </div>
      <div
        className="captured-text"
        tabIndex={0}
        role="group"
        aria-label={say('sources:captured.title')}
      >
        {beginning.split(/\n\s*\n/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        {beginning.length < text.length && <p aria-hidden>…</p>}
      </div>
      <p className="meta">
        {say('sources:captured.paragraphs', { count: paragraphs })}
        {' · '}
        {say('sources:captured.words', { count: words })}
        {' · SHA-256 '}
        <span className="voice-code" title={sha256}>
          {sha256.slice(0, 6)}…{sha256.slice(-4)}
        </span>
      </p>
      {same ? (
        <Notice kind="warn">{say('sources:captured.duplicate', { title: same.title })}</Notice>
      ) : (
        <p className="meta">{say('sources:captured.kept')}</p>
      )}
    </>
  )
}
