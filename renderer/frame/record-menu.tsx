import Ellipsis from 'lucide-react/icons/ellipsis'
import type { CommandId } from '../../shared/commands/commands'
import { say } from '../../shared/words/words'
import { runCommand, useAvailableCommands } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { ActionMenu, type MenuAction } from '../ui/action-menu'
import { IconButton } from '../ui/icon-button'

const commands = ['record.rename', 'history.show', 'record.remove'] as const satisfies CommandId[]

/** What can be done with the record in this pane; the same commands as in the application menu. */
export function RecordMenu({ actions = [] }: { readonly actions?: readonly MenuAction[] }) {
  const available = useAvailableCommands()
  const offered = commands.filter((id) => available.has(id))
  if (offered.length + actions.length === 0) return null
  return (
    <ActionMenu
      label={say('frame:pane.more')}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={say('frame:pane.more')} />}
      actions={[
        ...actions,
        ...offered.map((id, index) => ({
          id,
          label: say(`commands:title.${id}`),
          keys: shortcutOf(id),
          isDanger: id === 'record.remove',
          startsGroup: index === 0 && actions.length > 0,
          run: () => {
            runCommand(id)
          },
        })),
      ]}
    />
  )
}
