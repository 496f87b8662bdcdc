import type { Mention } from '../../shared/mentions/mention-text'
import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useNotebookStore } from '../state/notebook'
import { tellDone } from '../state/tell-done'

/** What can be said of one mention by one press. */
export type Verdict = 'accepted' | 'rejected' | 'means' | 'link'

/** Words in a text about which something is said. */
export type MentionWords = Pick<Mention, 'start' | 'end' | 'text'> & { readonly path: string }

/** Says what words mean, or puts a link in their place. What is typed is saved before. */
export function decide(verdict: Verdict, mention: MentionWords, entity: string): void {
  const { path, start, end, text: words } = mention
  const place = { path, start, end, words, entity }
  const title = titleOf(entity)
  attempt(async () => {
    await flushAll()
    if (verdict === 'link') await ask('mentions.link', { place })
    else await ask('mentions.decide', { verdict, place })
    tellDone(say(`mentions:done.${verdict}`, { words, title }))
  })
}

/** Takes back what was decided. */
export function forget(id: string): void {
  attempt(async () => {
    await ask('mentions.forget', { id })
    tellDone(say('mentions:done.forget'))
  })
}

/** The entity is not to be found by these words any more. */
export function neverBy(entity: string, words: string): void {
  attempt(async () => {
    await ask('mentions.never', { entity, words })
    tellDone(say('mentions:done.never', { title: titleOf(entity), words }))
  })
}

/** Links every certain mention of an entity; in one text, or in all of the notebook (`null`). */
export function linkAll(entity: string, path: string | null): void {
  attempt(async () => {
    await flushAll()
    const { count } = await ask('mentions.linkAll', { entity, path })
    tellDone(say('mentions:done.linkAll', { count, title: titleOf(entity) }))
  })
}

function titleOf(entity: string): string {
  const cards = useNotebookStore.getState().snapshot?.entities
  return cards?.find(({ path }) => path === entity)?.title ?? entity
}
