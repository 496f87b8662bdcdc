import { randomInt } from 'node:crypto'
import { ulid } from 'ulid'
import type { Making } from '../../shared/changes/draft'
import { sha256Of } from '../storage/content-hash'

const shortIdCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What builders of changes cannot know by themselves, at one moment. */
export function makingAt(at: Date): Making {
  return {
    now: at.toISOString(),
    newId: () => ulid(at.getTime()),
    newShortId: () => Array.from({ length: 6 }, () => shortIdCharacters[randomInt(36)]).join(''),
    sha256: sha256Of,
  }
}
