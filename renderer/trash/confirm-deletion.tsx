import type { TrashedView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { Sheet } from '../ui/sheet'

/** What is to be deleted for good. */
export type Deletion =
  { readonly kind: 'old' | 'all' } | { readonly kind: 'one'; readonly one: TrashedView }

export interface ConfirmDeletionProps {
  readonly deletion: Deletion
  /** @param removed how many records are gone; `null` when the user thought better of it. */
  readonly onClose: (removed: number | null) => void
}

/** Asks before something is deleted for good: the only thing in a notebook that cannot be undone. */
export function ConfirmDeletion({ deletion, onClose }: ConfirmDeletionProps) {
  const { run, isRunning, failure } = useAction()
  const title = deletion.kind === 'one' ? deletion.one.title : ''
  return (
    <Sheet
      title={say(`trash:confirm.${deletion.kind}`, { title })}
      size="small"
      onClose={() => {
        onClose(null)
      }}
      failure={failure}
      action={{
        label: say('trash:confirm.action'),
        isReady: !isRunning,
        run: () => {
          run(async () => {
            const { removed } = await remove(deletion)
            onClose(removed)
          })
        },
      }}
    >
      <p>{say('trash:confirm.sentence')}</p>
    </Sheet>
  )
}

function remove(deletion: Deletion): Promise<{ readonly removed: number }> {
  if (deletion.kind === 'one') {
    const { stamp, path } = deletion.one
    return ask('trash.remove', { places: [{ stamp, path }] })
  }
  return ask('trash.empty', { olderThanDays: deletion.kind === 'old' ? 30 : 0 })
}
