import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Columns2 from 'lucide-react/icons/columns-2'
import MenuIcon from 'lucide-react/icons/menu'
import PanelLeft from 'lucide-react/icons/panel-left'
import PanelRight from 'lucide-react/icons/panel-right'
import Search from 'lucide-react/icons/search'
import { Button } from 'react-aria-components'
import type { CommandId } from '../../shared/commands/commands'
import { say } from '../../shared/words/words'
import { runCommand, useAvailableCommands } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { ActionMenu, type MenuAction } from '../ui/action-menu'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { Keys } from '../ui/keys'
import type { Shown } from './arrangement'
import { railSections } from './rail'
import { useIsWide } from './width'
import './title-bar.css'

/** Where one has been, which notebook this is, where to go, and what is shown. */
export function TitleBar({ shown }: { readonly shown: Shown }) {
  const hasPast = usePlaceStore(({ past }) => past.length > 0)
  const hasFuture = usePlaceStore(({ future }) => future.length > 0)
  return (
    <header className="title-bar" aria-label={say('frame:titleBar.label')}>
      <SectionMenu />
      <div className="title-bar-group">
        <Command
          id="go.back"
          icon={ArrowLeft}
          label={say('frame:titleBar.back')}
          isDisabled={!hasPast}
        />
        <Command
          id="go.forward"
          icon={ArrowRight}
          label={say('frame:titleBar.forward')}
          isDisabled={!hasFuture}
        />
      </div>
      <NotebookMenu />
      <Button
        className="title-bar-go"
        onPress={() => {
          runCommand('go.quickSwitch')
        }}
      >
        <Icon of={Search} size={14} />
        <span className="cut">{say('frame:titleBar.goTo')}</span>
        <Keys of={shortcutOf('go.quickSwitch') ?? ''} />
      </Button>
      <div className="title-bar-group title-bar-end">
        {shown.list !== 'none' && (
          <Command
            id="view.list"
            icon={PanelLeft}
            label={say('frame:titleBar.list')}
            isOn={shown.list !== 'folded'}
          />
        )}
        {shown.canSplit && (
          <Command
            id="view.split"
            icon={Columns2}
            label={say('frame:titleBar.split')}
            isOn={shown.isSplit}
          />
        )}
        {shown.inspector !== 'none' && (
          <Command
            id="view.inspector"
            icon={PanelRight}
            label={say('frame:titleBar.inspector')}
            isOn={shown.inspector !== 'folded'}
          />
        )}
      </div>
    </header>
  )
}

/** The sections, where the window is too narrow for the rail; elsewhere only the mark. */
function SectionMenu() {
  const isRail = useIsWide('rail')
  if (isRail) {
    return (
      <span className="title-bar-mark" aria-hidden>
        A
      </span>
    )
  }
  return (
    <ActionMenu
      label={say('frame:rail.label')}
      trigger={<IconButton icon={MenuIcon} label={say('frame:rail.sections')} />}
      actions={railSections.map((section) =>
        entry(`go.${section}`, say(`frame:section.${section}`)),
      )}
    />
  )
}

interface CommandProps {
  readonly id: CommandId
  readonly icon: typeof ArrowLeft
  readonly label: string
  readonly isOn?: boolean
  readonly isDisabled?: boolean
}

function Command({ id, isDisabled = false, ...rest }: CommandProps) {
  return (
    <IconButton
      {...rest}
      keys={shortcutOf(id)}
      isDisabled={isDisabled}
      onPress={() => {
        runCommand(id)
      }}
    />
  )
}

const notebookCommands = [
  'notebook.new',
  'notebook.open',
  'notebook.openSample',
  'notebook.close',
] as const satisfies CommandId[]

function NotebookMenu() {
  const { name, undo, redo } = useSnapshot()
  const available = useAvailableCommands()
  const changes: MenuAction[] = []
  if (undo !== null)
    changes.push(entry('notebook.undo', say('frame:titleBar.undo', { name: undo })))
  if (redo !== null)
    changes.push(entry('notebook.redo', say('frame:titleBar.redo', { name: redo })))
  const books = notebookCommands
    .filter((id) => available.has(id))
    .map((id, index) => ({
      ...entry(id, say(`commands:title.${id}`)),
      startsGroup: index === 0 && changes.length > 0,
    }))
  return (
    <ActionMenu
      label={say('frame:titleBar.notebookMenu')}
      trigger={
        <Button className="title-bar-notebook">
          <span className="title-bar-name cut">{name}</span>
          <Icon of={ChevronDown} size={14} />
        </Button>
      }
      actions={[...changes, ...books]}
    />
  )
}

function entry(id: CommandId, label: string): MenuAction {
  return {
    id,
    label,
    keys: shortcutOf(id),
    run: () => {
      runCommand(id)
    },
  }
}
