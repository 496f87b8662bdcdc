import type { Output } from '../../shared/ipc/contract'
import { say } from '../../shared/words/words'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import './shortcuts-sheet.css'

export interface AboutSheetProps {
  readonly info: Output<'app.info'>
  readonly onClose: () => void
}

/** What this program is, in which version, and under which licence. */
export function AboutSheet({ info, onClose }: AboutSheetProps) {
  return (
    <Sheet
      title={say('frame:appName')}
      size="small"
      onClose={onClose}
      headEnd={
        <Button keys="Esc" onPress={onClose}>
          {say('frame:shortcuts.close')}
        </Button>
      }
    >
      <p className="about-lede">{say('frame:about.sentence')}</p>
      <dl className="about">
        <dt>{say('frame:about.version')}</dt>
        <dd className="numeric">{info.version}</dd>
        <dt>{say('frame:about.runtime')}</dt>
        <dd className="numeric">
          Electron {info.electron}, {info.platform}
        </dd>
        <dt>{say('frame:about.licence')}</dt>
        <dd>{say('frame:about.licenceWords')}</dd>
        <dt>{say('frame:about.network')}</dt>
        <dd>{say('frame:statusBar.offlineMeaning')}</dd>
      </dl>
    </Sheet>
  )
}
