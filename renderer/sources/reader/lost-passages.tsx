import Trash from 'lucide-react/icons/trash-2'
import type { PassageView } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { IconButton } from '../../ui/icon-button'

export interface LostPassagesProps {
  readonly passages: readonly PassageView[]
  readonly isReadOnly: boolean
  readonly onRemove: (passage: PassageView) => void
}

/** Passages whose words do not stand in the text any more: their quotes are kept and shown. */
export function LostPassages({ passages, isReadOnly, onRemove }: LostPassagesProps) {
  if (passages.length === 0) return null
  return (
    <section className="lost-passages" aria-label={say('sources:lost.title')}>
      <h2>{say('sources:lost.count', { count: passages.length })}</h2>
      <p>{say('sources:lost.meaning')}</p>
      <ul>
        {passages.map((view) => (
          <li key={view.passage.id}>
            <blockquote>{view.passage.quote.exact}</blockquote>
            <span className="meta">
              {say('sources:lost.uses', { count: view.claims.length + view.usedIn.length })}
            </span>
            {!isReadOnly && (
              <IconButton
                size="small"
                icon={Trash}
                label={say('sources:margin.act.remove')}
                onPress={() => {
                  onRemove(view)
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
