import ArrowDownLeft from 'lucide-react/icons/arrow-down-left'
import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { IconButton } from '../ui/icon-button'
import { useFocusedRecord, useLinks } from './links'
import './inspector.css'

/** The inspector folded to its counts, where there is no room for it. */
export function InspectorStrip() {
  const links = useLinks(useFocusedRecord())
  const parts = [
    { section: say('frame:inspector.linkedFrom'), icon: ArrowDownLeft, of: links?.backlinks },
    { section: say('frame:inspector.linksHere'), icon: ArrowUpRight, of: links?.outgoing },
  ]
  return (
    <aside
      className="inspector-strip"
      aria-label={say('frame:pane.inspector')}
      data-pane="inspector"
    >
      {parts.map(({ section, icon, of }) => (
        <div key={section}>
          <IconButton
            icon={icon}
            label={say('frame:inspector.openFolded', { section, count: of?.length ?? 0 })}
            keys={shortcutOf('view.inspector')}
            onPress={() => {
              runCommand('view.inspector')
            }}
          />
          <div className="inspector-strip-count" aria-hidden>
            {of?.length ?? ''}
          </div>
        </div>
      ))}
    </aside>
  )
}
