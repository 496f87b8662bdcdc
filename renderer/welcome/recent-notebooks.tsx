import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import { Button as AriaButton } from 'react-aria-components'
import type { RecentNotebook } from '../../shared/ipc/contract'
import { say } from '../../shared/words/words'
import { chooseAndOpen, openFolder } from '../state/open-notebook'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { dayWords } from '../ui/day-words'
import { shownFolder } from './notebook-folder'

export interface RecentNotebooksProps {
  readonly recents: readonly RecentNotebook[]
  readonly documents: string
  readonly onForget: (folder: string) => void
}

/** Notebooks that were open before. One that is missing stays, says so, and can be found again. */
export function RecentNotebooks({ recents, documents, onForget }: RecentNotebooksProps) {
  return (
    <ul>
      {recents.map((recent) => (
        <li key={recent.folder} className={recent.isMissing ? 'recent recent-missing' : 'recent'}>
          <AriaButton className="recent-open" onPress={() => void openFolder(recent.folder)}>
            <span className="recent-head">
              <span className="recent-name">{recent.name}</span>
              <span className="recent-when">{dayWords(recent.openedAt)}</span>
            </span>
            <span className="recent-where">{shownFolder(recent.folder, documents)}</span>
          </AriaButton>
          {recent.isMissing && (
            <p className="recent-lost">
              <Icon of={TriangleAlert} size={14} />
              <span>{say('frame:welcome.missing')}</span>
              <Button kind="link" onPress={() => void chooseAndOpen()}>
                {say('frame:welcome.locate')}
              </Button>
            </p>
          )}
          <span className="recent-forget">
            <IconButton
              icon={X}
              size="small"
              label={say('frame:welcome.forget', { name: recent.name })}
              onPress={() => {
                onForget(recent.folder)
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
