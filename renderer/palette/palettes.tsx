import { useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { useCommand } from '../commands/registry'
import { useNotebookStore } from '../state/notebook'
import { AboutSheet } from './about-sheet'
import { CommandPalette } from './command-palette'
import { QuickSwitcher } from './quick-switcher'
import { ShortcutsSheet } from './shortcuts-sheet'

type Shown = 'records' | 'commands' | 'shortcuts' | 'about' | null

/** What the window can show at any time: the switcher, the commands, the shortcuts, about. */
export function Palettes({ info }: { readonly info: Output<'app.info'> }) {
  const isOpen = useNotebookStore(({ snapshot }) => snapshot !== null)
  const [shown, setShown] = useState<Shown>(null)
  const show = (what: Shown) => () => {
    setShown(what)
  }
  useCommand('go.quickSwitch', show('records'), isOpen)
  useCommand('view.palette', show('commands'))
  useCommand('help.shortcuts', show('shortcuts'))
  useCommand('help.about', show('about'))
  const close = show(null)
  switch (shown) {
    case 'records':
      return isOpen && <QuickSwitcher onClose={close} onCommands={show('commands')} />
    case 'commands':
      return <CommandPalette onClose={close} {...(isOpen ? { onRecords: show('records') } : {})} />
    case 'shortcuts':
      return <ShortcutsSheet onClose={close} />
    case 'about':
      return <AboutSheet info={info} onClose={close} />
    case null:
      return null
  }
}
