import Check from 'lucide-react/icons/check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Lock from 'lucide-react/icons/lock'
import ShieldCheck from 'lucide-react/icons/shield-check'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import WifiOff from 'lucide-react/icons/wifi-off'
import { Button } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { isSafeStart } from '../state/safe-start'
import { overallSaving, useSavingStore, type SavingState } from '../state/saving'
import { Icon } from '../ui/icon'
import './status-bar.css'

/** What is always true of the notebook: saved or not, no network, what is to be looked at, where. */
export function StatusBar() {
  const { folder, problems } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const saving = overallSaving(useSavingStore((store) => store.byPath))
  return (
    <footer className="status-bar" aria-label={say('frame:statusBar.label')} data-pane="status">
      {isReadOnly && saving.state === 'saved' ? <ReadOnly /> : <Saving saving={saving} />}
      <span className="status-bar-item" title={say('frame:statusBar.offlineMeaning')}>
        <Icon of={WifiOff} size={12} />
        {say('frame:statusBar.offline')}
      </span>
      {isSafeStart() && (
        <span className="status-bar-item" title={say('frame:statusBar.safeStartMeaning')}>
          <Icon of={ShieldCheck} size={12} />
          {say('frame:statusBar.safeStart')}
        </span>
      )}
      <Button
        className={`status-bar-item status-bar-button${problems.length > 0 ? ' status-bar-warn' : ''}`}
        onPress={() => {
          runCommand('go.problems')
        }}
      >
        {problems.length > 0 && <Icon of={TriangleAlert} size={12} />}
        {say('frame:statusBar.problems', { count: problems.length })}
      </Button>
      <span className="status-bar-item status-bar-end cut" title={folder}>
        {shortFolder(folder)}
      </span>
    </footer>
  )
}

function ReadOnly() {
  return (
    <span className="status-bar-item">
      <Icon of={Lock} size={12} />
      {say('frame:statusBar.readOnly')}
    </span>
  )
}

function Saving({ saving }: { readonly saving: SavingState }) {
  const isSaved = saving.state === 'saved'
  const isFailed = saving.state === 'failed'
  if (saving.state === 'waiting') return <Waiting />
  return (
    <span className={`status-bar-item${isFailed ? ' is-danger cut' : ''}`} role="status">
      <Icon of={isSaved ? Check : isFailed ? TriangleAlert : Ellipsis} size={12} />
      <span className="cut">{savingWords(saving)}</span>
    </span>
  )
}

/** Some text has two versions: pressing it asks which is to stay. */
function Waiting() {
  return (
    <span role="status">
      <Button
        className="status-bar-item status-bar-button status-bar-warn"
        onPress={() => {
          runCommand('record.settle')
        }}
      >
        <Icon of={TriangleAlert} size={12} />
        {say('frame:statusBar.waiting')}
      </Button>
    </span>
  )
}

function savingWords(saving: Exclude<SavingState, { state: 'waiting' }>): string {
  switch (saving.state) {
    case 'saved':
      return saving.at === null
        ? say('frame:statusBar.saved')
        : say('frame:statusBar.savedAt', { time: timeOf(saving.at) })
    case 'unsaved':
      return say('frame:statusBar.unsaved')
    case 'saving':
      return say('frame:statusBar.saving')
    case 'failed':
      return say('frame:statusBar.failed', { reason: saving.message })
  }
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** The last two folders of a path, which is what one looks for. */
function shortFolder(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).slice(-2).join(' › ')
}
