import { notebookJsonPathSchema } from '../../shared/model/notebook-json'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { useAnswer } from '../state/answer'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useIsReadOnly } from '../state/notebook'
import { Button } from '../ui/button'
import { dayWords } from '../ui/day-words'
import { Notice } from '../ui/notice'
import { showToast } from '../ui/toast'

/** Whether a problem is a damaged file about which something can be done here. */
export function isMendable({ code, where }: Problem): boolean {
  return code === 'json-broken' && notebookJsonPathSchema.safeParse(where.path).success
}

/** What can be done about a damaged file: its last good version, or a new beginning. */
export function DamageActions({ path }: { readonly path: string }) {
  const isReadOnly = useIsReadOnly()
  const { run, isRunning, failure } = useAction()
  // Without a version there is nothing to restore; the other way stays.
  const goodAt = useAnswer(lastGood, path).answer?.at ?? null
  if (isReadOnly) return null

  const restore = async () => {
    await flushAll()
    const { at } = await ask('damage.restore', { path })
    showToast({ message: say('frame:damage.restored', { file: path, when: dayWords(at) }) })
  }
  const setAside = async () => {
    await flushAll()
    const { aside } = await ask('damage.setAside', { path })
    showToast({ message: say('frame:damage.setAsideDone', { aside }) })
  }
  return (
    <div className="problem-actions">
      {goodAt !== null && (
        <Button size="small" onPress={() => run(restore)} isDisabled={isRunning}>
          {say('frame:damage.restore', { when: dayWords(goodAt) })}
        </Button>
      )}
      <Button size="small" onPress={() => run(setAside)} isDisabled={isRunning}>
        {say('frame:damage.setAside')}
      </Button>
      {failure !== null && <Notice kind="danger">{failure}</Notice>}
    </div>
  )
}

const lastGood = (path: string) => ask('damage.lastGood', { path })
