import type { NoteSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { dayWords } from '../ui/day-words'

/** The line below a note's title: what it is, its tags, when it was edited. */
export function NoteFacts({ note }: { readonly note: NoteSummary }) {
  const { tags, modified } = note
  return (
    <p className="meta">
      <span className="voice-code">{say('notes:kind')}</span>
      {tags.length > 0 && (
        <>
          {' · '}
          <span title={tags.join(', ')}>{say('notes:tags', { count: tags.length })}</span>
        </>
      )}
      {' · '}
      <time dateTime={modified} title={say('notes:edited')}>
        {dayWords(modified)}
      </time>
    </p>
  )
}
