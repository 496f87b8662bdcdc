import { randomInt } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Making } from '../../shared/changes/draft'
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

/** Six random characters of a–z and 2–7, which nobody mistakes for one another. */
function newShortId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
}
