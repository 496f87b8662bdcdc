import type { ReactNode } from 'react'
import { ActionRows, type ActionRow } from './action-rows'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  readonly sentence: ReactNode
  /** At most three, the most likely first. */
  readonly actions?: readonly ActionRow[]
}

/** What stands where nothing is yet: one title, one sentence, what to do next. */
export function EmptyState({ title, sentence, actions = [] }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <h1 className="empty-state-title">{title}</h1>
      <p className="empty-state-sentence">{sentence}</p>
      {actions.length > 0 && <ActionRows rows={actions} />}
    </section>
  )
}
