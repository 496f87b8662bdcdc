import type { Output } from '../../shared/ipc/contract'
import { useAnswer } from '../state/answer'
import { ask } from '../state/bridge'

/** Where an entity is named, kept up with the notebook; `null` until it is known. */
export function useEntityMentions(path: string): Output<'mentions.ofEntity'> | null {
  return useAnswer(mentionsOf, path).answer
}

const mentionsOf = (path: string) => ask('mentions.ofEntity', { path })
