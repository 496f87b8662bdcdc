import { useEffect, useMemo, useState } from 'react'
import { countWords } from '../../shared/markdown/paragraphs'
import { say } from '../../shared/words/words'
import { useRecordBrief } from '../frame/record-brief'
import { sentenceOf, useAction } from '../state/action'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { Notice } from '../ui/notice'
import { Sheet } from '../ui/sheet'
import { CompareTexts } from './compare-texts'
import { TextChoices, useChoiceKeys } from './text-choices'
import './conflict-sheet.css'

const ways = ['original', 'copy', 'both'] as const
type Way = (typeof ways)[number]

export interface CopySheetProps {
  /** The second version that a sync program made, and the record of which it is one. */
  readonly copy: string
  readonly original: string
  readonly onClose: () => void
}

/** Asks which text stays of a record and its second version; nothing is deleted for good. */
export function CopySheet({ copy, original, onClose }: CopySheetProps) {
  const isReadOnly = useIsReadOnly()
  const title = useRecordBrief(original)?.title ?? original
  const { texts, failure: unreadable } = useTexts(original, copy)
  const [kept, setKept] = useState<Way>('original')
  const { run, isRunning, failure } = useAction()
  const isReady = texts !== null && !isRunning && !isReadOnly
  const settle = async () => {
    await flushAll()
    await ask('records.settleCopy', { path: copy, kept })
    tellDone(say(`notes:copy.done.${kept}`, { title }))
    onClose()
  }
  const send = () => {
    if (isReady) run(settle)
  }
  const choices = ways.map((id) => ({
    id,
    name: say(`notes:copy.keep.${id}.name`, { title }),
    detail: say(`notes:copy.keep.${id}.detail`, { title }),
    key: say(`notes:copy.keep.${id}.key`),
  }))
  useChoiceKeys(choices, setKept, send)
  return (
    <Sheet
      title={say('notes:copy.title', { title })}
      subtitle={say('notes:copy.subtitle')}
      size="large"
      isFlush
      onClose={onClose}
      closeLabel={say('notes:copy.later')}
      failure={failure ?? unreadable}
      footNote={say('notes:copy.nothingLost')}
      action={{ label: say(`notes:copy.keep.${kept}.action`), isReady, run: send }}
    >
      <div className="conflict">
        {texts && <Compared title={title} copy={copy} texts={texts} />}
        <TextChoices
          label={say('notes:copy.label')}
          choices={choices}
          value={kept}
          onChange={setKept}
        />
      </div>
    </Sheet>
  )
}

interface Texts {
  readonly original: string
  readonly copy: string
}

/** Both files whole, for what differs may stand in the front matter alone. */
function Compared({
  title,
  copy,
  texts,
}: {
  readonly title: string
  readonly copy: string
  readonly texts: Texts
}) {
  const sides = useMemo(
    () => ({
      left: {
        name: say('notes:copy.original', { title }),
        detail: say('notes:conflict.words', { count: countWords(texts.original) }),
        text: texts.original,
      },
      right: {
        name: say('notes:copy.copy'),
        detail: copy,
        text: texts.copy,
      },
    }),
    [title, copy, texts],
  )
  if (texts.original === texts.copy) return <Notice kind="quiet">{say('notes:copy.same')}</Notice>
  return <CompareTexts {...sides} />
}

function useTexts(original: string, copy: string) {
  const [texts, setTexts] = useState<Texts | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    const both = [original, copy].map((path) => ask('history.now', { path }))
    Promise.all(both).then(
      ([one, other]) => {
        if (isCurrent) setTexts({ original: one?.text ?? '', copy: other?.text ?? '' })
      },
      (error: unknown) => {
        if (isCurrent) setFailure(sentenceOf(error))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [original, copy])
  return { texts, failure }
}
