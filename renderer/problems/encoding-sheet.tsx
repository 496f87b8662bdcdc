import { useEffect, useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import { encodingSchema, type Encoding } from '../../shared/model/encoding'
import { say } from '../../shared/words/words'
import { sentenceOf, useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useIsReadOnly } from '../state/notebook'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { Sheet } from '../ui/sheet'
import { showToast } from '../ui/toast'

export interface EncodingSheetProps {
  readonly path: string
  readonly onClose: () => void
}

/** Shows a text that is not written in UTF-8 as it probably reads; the user judges and converts it. */
export function EncodingSheet({ path, onClose }: EncodingSheetProps) {
  const isReadOnly = useIsReadOnly()
  const [wanted, setWanted] = useState<Encoding | null>(null)
  const { read, failure: unreadable } = useForeignText(path, wanted)
  const { run, isRunning, failure } = useAction()
  const encoding = wanted ?? read?.encoding ?? null
  const convert = async () => {
    if (encoding === null) return
    const { aside } = await ask('damage.convert', { path, encoding })
    showToast({ message: say('frame:damage.encoding.done', { file: path, aside }) })
    onClose()
  }
  return (
    <Sheet
      title={say('frame:damage.encoding.title')}
      subtitle={path}
      size="large"
      onClose={onClose}
      failure={failure}
      footNote={say('frame:damage.encoding.note')}
      action={{
        label: say('frame:damage.encoding.convert'),
        isReady: read !== null && !isRunning && !isReadOnly,
        run: () => {
          run(convert)
        },
      }}
    >
      <div className="encoding">
        <div className="encoding-choice">
          <Select
            label={say('frame:damage.encoding.label')}
            items={encodingSchema.options.map((id) => {
              return { id, label: say(`frame:damage.encoding.${id}`) }
            })}
            value={encoding}
            onChange={setWanted}
          />
          <p className="encoding-hint">{say('frame:damage.encoding.probably')}</p>
        </div>
        {unreadable !== null && <Notice kind="danger">{unreadable}</Notice>}
        {read && (
          <div
            className="encoding-text"
            tabIndex={0}
            role="region"
            aria-label={say('frame:damage.encoding.text')}
          >
            {read.text}
          </div>
        )}
        {read?.isWhole === false && (
          <p className="encoding-hint">{say('frame:damage.encoding.beginning')}</p>
        )}
      </div>
    </Sheet>
  )
}

/** The text read in that way; the one that was read last until it is there. */
function useForeignText(path: string, encoding: Encoding | null) {
  const [read, setRead] = useState<Output<'damage.readAs'> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    ask('damage.readAs', { path, encoding }).then(
      (text) => {
        if (isCurrent) setRead(text)
      },
      (error: unknown) => {
        if (isCurrent) setFailure(sentenceOf(error))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [path, encoding])
  return { read, failure }
}
