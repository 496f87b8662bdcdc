import { monotonicFactory } from 'ulid'
import type { Making } from '../../shared/changes/draft'
import { newShortId } from '../handlers/session'
import { sha256Of } from '../storage/content-hash'

const newId = monotonicFactory()

/** What builders of changes cannot know by themselves, at one moment. */
export function makingAt(at: Date): Making {
  return {
    now: at.toISOString(),
    newId: () => newId(at.getTime()),
    newShortId,
    sha256: sha256Of,
  }
}
