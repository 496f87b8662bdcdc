import { useEffect } from 'react'
import { ProgressBar } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { followWork, useWork } from '../state/work'
import { Button } from '../ui/button'
import './work-panel.css'

/** Long work that is under way: how far it is, and a way to stop it. One goes on working meanwhile. */
export function WorkPanel() {
  useEffect(followWork, [])
  const { progress, isCancelled } = useWork()
  if (!progress) return null
  const { work, done, total } = progress
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
  const cancel = () => {
    useWork.setState({ isCancelled: true })
    attempt(() => ask('work.cancel', { work }))
  }
  return (
    <section className="work on-sheet" aria-label={say('frame:work.label')}>
      <ProgressBar
        className="work-words"
        value={percent}
        valueLabel={say('frame:work.percent', { percent })}
        aria-label={say(`frame:work.${work}`)}
      >
        <p className="work-line">
          <span>{say(`frame:work.${work}`)}</span>
          <span className="numeric">{say('frame:work.percent', { percent })}</span>
        </p>
        <progress className="work-bar" value={percent} max={100} aria-hidden />
      </ProgressBar>
      <Button size="small" onPress={cancel} isDisabled={isCancelled}>
        {say('frame:work.cancel')}
      </Button>
    </section>
  )
}
