import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { say } from '../../shared/words/words'
import { shortcutOf } from '../commands/shortcuts'
import { Button } from '../ui/button'
import { useConflictSheet } from './conflicts'
import { useDraftStore } from './drafts'
import { TextBar } from './text-bar'

/** Another text is in the file: says so, without disturbing whoever is writing. */
export function ConflictNotice({ path }: { readonly path: string }) {
  const conflict = useDraftStore((store) => store.byPath[path]?.conflict ?? null)
  const show = useConflictSheet((store) => store.show)
  if (!conflict) return null
  return (
    <TextBar
      kind="warn"
      icon={TriangleAlert}
      actions={
        <Button
          size="small"
          keys={shortcutOf('record.settle')}
          onPress={() => {
            show(path)
          }}
        >
          {say('notes:conflict.choose')}
        </Button>
      }
    >
      {say('notes:conflict.notice')}
    </TextBar>
  )
}
