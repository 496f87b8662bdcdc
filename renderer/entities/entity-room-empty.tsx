import Plus from 'lucide-react/icons/plus'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { EmptyState } from '../ui/empty-state'

/** What stands where no card is open. */
export function EntityRoomEmpty() {
  const { entities } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const isFirst = entities.length === 0
  return (
    <EmptyState
      title={say(isFirst ? 'entities:empty.title' : 'entities:empty.choose')}
      sentence={say(isFirst ? 'entities:empty.sentence' : 'entities:empty.chooseSentence')}
      actions={
        isReadOnly
          ? []
          : [
              {
                label: say(isFirst ? 'entities:empty.first' : 'entities:empty.another'),
                detail: say('entities:empty.detail'),
                icon: Plus,
                keys: shortcutOf('entity.new'),
                run: () => {
                  runCommand('entity.new')
                },
              },
            ]
      }
    />
  )
}
