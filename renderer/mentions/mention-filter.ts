import type { MentionView } from '../../shared/ipc/views'

/** Which mentions of an entity are listed. */
export type MentionFilter = 'all' | 'open' | 'rejected'

/** Whether nobody has said yet what a mention means. */
export function isOpen({ state }: Pick<MentionView, 'state'>): boolean {
  return state === 'detected' || state === 'ambiguous'
}

/** The mentions that a filter lets through, in their order; refused ones only where they are asked for. */
export function filtered(
  mentions: readonly MentionView[],
  filter: MentionFilter,
): readonly MentionView[] {
  switch (filter) {
    case 'all':
      return mentions.filter(({ state }) => state !== 'rejected')
    case 'open':
      return mentions.filter(isOpen)
    case 'rejected':
      return mentions.filter(({ state }) => state === 'rejected')
  }
}

/** How many mentions of an entity "Link all" makes links of. */
export function linkable(mentions: readonly MentionView[], entity: string): number {
  return mentions.filter(
    (mention) =>
      mention.entity === entity &&
      mention.canBeLinked &&
      (mention.state === 'detected' || mention.state === 'accepted'),
  ).length
}
