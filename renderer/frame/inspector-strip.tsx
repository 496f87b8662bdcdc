import ArrowDownLeft from 'lucide-react/icons/arrow-down-left'
import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { useSnapshot } from '../state/notebook'
import { IconButton } from '../ui/icon-button'
import { claimsHere, recordLinks } from './claims-here'
import { useFocusedRecord, useLinks } from './links'
import { sectionIcons } from './section-icons'
import './inspector.css'

/** The inspector folded to its counts, where there is no room for it. */
export function InspectorStrip() {
  const { claims } = useSnapshot()
  const path = useFocusedRecord()
  const links = useLinks(path)
  const outgoing = links?.outgoing ?? []
  const parts = [
    {
      section: say('frame:inspector.linkedFrom'),
      icon: ArrowDownLeft,
      count: links?.backlinks.length,
    },
    {
      section: say('frame:inspector.claimsHere'),
      icon: sectionIcons.claims,
      count: path === null ? undefined : claimsHere(claims, path, outgoing).length,
    },
    {
      section: say('frame:inspector.linksHere'),
      icon: ArrowUpRight,
      count: links && recordLinks(claims, outgoing).length,
    },
  ]
  return (
    <aside
      className="inspector-strip"
      aria-label={say('frame:pane.inspector')}
      data-pane="inspector"
    >
      {parts.map(({ section, icon, count }) => (
        <div key={section}>
          <IconButton
            icon={icon}
            label={say('frame:inspector.openFolded', { section, count: count ?? 0 })}
            keys={shortcutOf('view.inspector')}
            onPress={() => {
              runCommand('view.inspector')
            }}
          />
          <div className="inspector-strip-count" aria-hidden>
            {count ?? ''}
          </div>
        </div>
      ))}
    </aside>
  )
}
