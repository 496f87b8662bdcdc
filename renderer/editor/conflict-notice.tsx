import { say } from '../../shared/words/words'
import { fileNameOf } from '../../shared/notebook/state'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { showFile, textOf, useDraftStore, type Draft } from './drafts'

/** Another text is in the file: says so and lets the user choose; nothing is lost either way. */
export function ConflictNotice({ path, draft }: { readonly path: string; readonly draft: Draft }) {
  const conflict = useDraftStore((store) => store.byPath[path]?.conflict ?? null)
  const action = useAction()
  if (!conflict) return null

  const takeFile = () => {
    const text = draft.keeper.takeFile()
    if (text !== null) showFile(draft, text)
  }
  const keepBoth = async () => {
    const title = say('notes:conflict.copyTitle', { title: fileNameOf(path) })
    await ask('notes.create', { title, body: textOf(draft) })
    takeFile()
  }
  return (
    <Notice
      kind="danger"
      actions={
        <>
          <Button onPress={() => action.run(keepBoth)} isDisabled={action.isRunning}>
            {say('notes:conflict.keepBoth')}
          </Button>
          <Button kind="quiet" onPress={takeFile} isDisabled={action.isRunning}>
            {say('notes:conflict.takeFile')}
          </Button>
        </>
      }
    >
      <p>{action.failure ?? say('notes:conflict.sentence')}</p>
    </Notice>
  )
}
