import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { TextTooLarge } from './too-large'

/** Says why a text is not edited here and where it can be; its beginning can be read and copied. */
export function TooLargeText({
  path,
  reason,
}: {
  readonly path: string
  readonly reason: TextTooLarge
}) {
  return (
    <div className="record-editor">
      <Notice
        kind="warn"
        actions={
          <Button
            size="small"
            onPress={() => {
              attempt(() => ask('notebook.showFile', { path }))
            }}
          >
            {say('notes:tooLarge.show')}
          </Button>
        }
      >
        <p>{reason.message}</p>
      </Notice>
      <div
        className="too-large-text"
        tabIndex={0}
        role="region"
        aria-label={say('notes:tooLarge.beginning')}
      >
        {reason.beginning}
      </div>
    </div>
  )
}
