import BookOpen from 'lucide-react/icons/book-open'
import Plus from 'lucide-react/icons/plus'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { useIsReadOnly } from '../state/notebook'
import { EmptyState } from '../ui/empty-state'

/** What stands where there is no claim yet. */
export function ClaimsEmpty() {
  const isReadOnly = useIsReadOnly()
  const actions = [
    {
      label: say('claims:empty.write'),
      detail: say('claims:empty.writeDetail'),
      icon: Plus,
      keys: shortcutOf('claim.new'),
      run: () => {
        runCommand('claim.new')
      },
    },
    {
      label: say('claims:empty.read'),
      detail: say('claims:empty.readDetail'),
      icon: BookOpen,
      keys: shortcutOf('go.sources'),
      run: () => {
        runCommand('go.sources')
      },
    },
  ]
  return (
    <EmptyState
      title={say('claims:empty.title')}
      sentence={say('claims:empty.sentence')}
      actions={isReadOnly ? [] : actions}
    />
  )
}
