import { useCallback, useEffect, useState } from 'react'
import type { TrashedView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { openPath } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useHistoryPlace } from '../state/history-place'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { Button } from '../ui/button'
import { dayWords } from '../ui/day-words'
import { Sheet } from '../ui/sheet'
import { showToast } from '../ui/toast'
import { ConfirmDeletion, type Deletion } from './confirm-deletion'
import './trash.css'

/** What was removed from the notebook: brought back, looked at, or deleted for good. */
export function TrashSheet({ onClose }: { readonly onClose: () => void }) {
  const [trashed, setTrashed] = useState<readonly TrashedView[] | null>(null)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const { run, isRunning, failure } = useAction()
  const isReadOnly = useIsReadOnly()
  const look = useCallback(async () => {
    setTrashed(await ask('trash.list', null))
  }, [])
  useEffect(() => {
    run(look)
    // Only once: `run` is another function every time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [look])

  const restore = async ({ stamp, path, title }: TrashedView) => {
    const back = await ask('trash.restore', { stamp, path })
    onClose()
    openPath(back.path)
    tellDone(say('trash:restored', { title }))
  }
  if (deletion) {
    return (
      <ConfirmDeletion
        deletion={deletion}
        onClose={(removed) => {
          setDeletion(null)
          if (removed === null) return
          showToast({ message: say('trash:deleted', { count: removed }) })
          run(look)
        }}
      />
    )
  }
  const count = trashed?.length ?? 0
  return (
    <Sheet
      title={say('trash:title')}
      subtitle={count > 0 ? say('trash:note', { count }) : undefined}
      size="large"
      onClose={onClose}
      failure={failure}
      headEnd={
        <span className="trash-head">
          {count > 0 && !isReadOnly && (
            <>
              <Button kind="quiet" onPress={() => setDeletion({ kind: 'old' })}>
                {say('trash:deleteOld')}
              </Button>
              <Button kind="quiet" onPress={() => setDeletion({ kind: 'all' })}>
                {say('trash:deleteAll')}
              </Button>
            </>
          )}
          <Button keys="Esc" onPress={onClose} autoFocus>
            {say('frame:shortcuts.close')}
          </Button>
        </span>
      }
    >
      {count === 0 && trashed && <p className="trash-empty">{say('trash:empty')}</p>}
      <ul className="trash" aria-label={say('trash:list')}>
        {trashed?.map((one) => (
          <li key={`${one.stamp} ${one.path}`} className="trash-row">
            <span className="trash-words">
              <span className="trash-title">{one.title}</span>
              <span className="trash-from">{fromWords(one)}</span>
            </span>
            <Button
              size="small"
              kind="quiet"
              onPress={() => {
                onClose()
                useHistoryPlace.getState().show(one)
              }}
            >
              {say('trash:versions')}
            </Button>
            {!isReadOnly && (
              <>
                <Button size="small" kind="quiet" onPress={() => setDeletion({ kind: 'one', one })}>
                  {say('trash:delete')}
                </Button>
                <Button size="small" isDisabled={isRunning} onPress={() => run(() => restore(one))}>
                  {say('trash:restore')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function fromWords({ kind, path, at }: TrashedView): string {
  const values = { kind: say(`frame:kind.${kind}`), folder: path.replace(/\/[^/]*$/, '') }
  return at === null
    ? say('trash:undated', values)
    : say('trash:from', { ...values, when: dayWords(at) })
}
