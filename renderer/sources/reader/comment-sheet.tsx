import { useState } from 'react'
import type { PassageView } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { useAction } from '../../state/action'
import { ask } from '../../state/bridge'
import { Sheet } from '../../ui/sheet'
import { TextArea } from '../../ui/text-area'

export interface CommentSheetProps {
  readonly view: PassageView
  readonly onClose: () => void
}

/** What one wants to remember of a passage. */
export function CommentSheet({ view, onClose }: CommentSheetProps) {
  const { source, passage } = view
  const { run, isRunning, failure } = useAction()
  const [comment, setComment] = useState(passage.comment)
  const save = async () => {
    await ask('passages.comment', { source, id: passage.id, comment: comment.trim() })
    onClose()
  }
  return (
    <Sheet
      title={say('sources:comment.title')}
      size="small"
      onClose={onClose}
      failure={failure}
      action={{
        label: say('sources:comment.save'),
        isReady: comment.trim() !== passage.comment && !isRunning,
        run: () => {
          run(save)
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
