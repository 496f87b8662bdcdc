import { useState } from 'react'
import type { PassageView } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { ask } from '../../state/bridge'
import { useFormSaving } from '../../state/form-saving'
import { Sheet } from '../../ui/sheet'
import { TextArea } from '../../ui/text-area'

export interface CommentSheetProps {
  readonly view: PassageView
  readonly onClose: () => void
}

/** What one wants to remember of a passage. */
export function CommentSheet({ view, onClose }: CommentSheetProps) {
  const { source, passage } = view
  const { save, isRunning, failure, hasConflict } = useFormSaving()
  const [seen] = useState(passage.comment)
  const [comment, setComment] = useState(seen)
  const send = async (isKnowing: boolean) => {
    const place = { source, id: passage.id }
    const said = { comment: comment.trim(), seen: isKnowing ? null : seen }
    await ask('passages.comment', { ...place, ...said })
    onClose()
  }
  return (
    <Sheet
      title={say('sources:comment.title')}
      size="small"
      onClose={onClose}
      failure={failure}
      {...(hasConflict && { closeLabel: say('frame:form.leave') })}
      action={{
        label: say(hasConflict ? 'frame:form.mine' : 'sources:comment.save'),
        isReady: comment.trim() !== seen && !isRunning,
        run: () => {
          save(send, hasConflict)
        },
      }}
    >
      <blockquote className="sheet-quote">{passage.quote.exact}</blockquote>
      <TextArea
        label={say('sources:comment.label')}
        value={comment}
        onChange={setComment}
        voice="text"
        autoFocus
      />
    </Sheet>
  )
}
