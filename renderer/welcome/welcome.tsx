import BookOpen from 'lucide-react/icons/book-open'
import Folder from 'lucide-react/icons/folder'
import Plus from 'lucide-react/icons/plus'
import WifiOff from 'lucide-react/icons/wifi-off'
import { useEffect } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { say } from '../../shared/words/words'
import { chooseAndOpen, openSample, useOpening } from '../state/open-notebook'
import { isSafeStart } from '../state/safe-start'
import { ActionRows, type ActionRow } from '../ui/action-rows'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import { RecentNotebooks } from './recent-notebooks'
import './welcome.css'

export interface WelcomeProps {
  readonly info: Output<'app.info'>
  readonly onForget: (folder: string) => void
}

/** The first thing one sees: three choices, and the notebooks that were open before. */
export function Welcome({ info, onForget }: WelcomeProps) {
  const { failure, isNewSheetOpen, showNewSheet } = useOpening()
  const choices: readonly ActionRow[] = [
    {
      label: say('frame:welcome.new'),
      detail: say('frame:welcome.newDetail'),
      icon: Plus,
      keys: '1',
      run: () => {
        showNewSheet(true)
      },
    },
    {
      label: say('frame:welcome.open'),
      detail: say('frame:welcome.openDetail'),
      icon: Folder,
      keys: '2',
      run: () => void chooseAndOpen(),
    },
    {
      label: say('frame:welcome.sample'),
      detail: say('frame:welcome.sampleDetail'),
      icon: BookOpen,
      keys: '3',
      run: () => void openSample(),
    },
  ]
  useChoiceKeys(choices, !isNewSheetOpen)
  return (
    <main className="welcome">
      <section className="welcome-choices">
        <p className="welcome-mark">{say('frame:appName')}</p>
        <h1 className="welcome-title">{say('frame:welcome.title')}</h1>
        <p className="welcome-lede">{say('frame:welcome.lede')}</p>
        <div className="welcome-rows">
          <ActionRows rows={choices} autoFocus />
        </div>
        {isSafeStart() && (
          <div className="welcome-failure">
            <Notice kind="quiet">{say('frame:welcome.safeStart')}</Notice>
          </div>
        )}
        {failure !== null && !isNewSheetOpen && (
          <div className="welcome-failure">
            <Notice kind="danger">{failure}</Notice>
          </div>
        )}
        <p className="welcome-promise">
          <Icon of={WifiOff} />
          {say('frame:welcome.promise')}
        </p>
      </section>
      <section className="welcome-recents" aria-labelledby="welcome-recents-title">
        <h2 id="welcome-recents-title" className="welcome-recents-title">
          {say('frame:welcome.recents')}
        </h2>
        {info.recents.length === 0 ? (
          <p className="meta">{say('frame:welcome.noRecents')}</p>
        ) : (
          <RecentNotebooks recents={info.recents} documents={info.documents} onForget={onForget} />
        )}
        <p className="welcome-version">{say('frame:welcome.version', { version: info.version })}</p>
      </section>
    </main>
  )
}

function useChoiceKeys(choices: readonly ActionRow[], isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const choice = choices.find(({ keys }) => keys === event.key)
      if (!choice) return
      event.preventDefault()
      choice.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  })
}
