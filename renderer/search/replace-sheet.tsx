import { useEffect, useState } from 'react'
import type { ReplacementView } from '../../shared/ipc/search-views'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { flushAll } from '../state/flush'
import { tellDone } from '../state/tell-done'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { Tick } from './tick'

export interface ReplaceSheetProps {
  /** What is looked for at this moment. */
  readonly words: string
  readonly onClose: () => void
}

/** Replaces words in all texts of the user's own: first shown, then done as one change. */
export function ReplaceSheet({ words, onClose }: ReplaceSheetProps) {
  const [replacement, setReplacement] = useState({
    find: words,
    by: '',
    matchesCase: true,
    wholeWords: true,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const views = usePreview(replacement)
  const { run, isRunning, failure } = useAction()
  const chosen = views.filter(({ path }) => !left.has(path))
  const places = chosen.reduce((sum, { count }) => sum + count, 0)
  const change = (part: Partial<typeof replacement>) => {
    setReplacement({ ...replacement, ...part })
  }
  const replace = async () => {
    await flushAll()
    const paths = chosen.map(({ path }) => path)
    const { count, records } = await ask('search.replace', { replacement, paths })
    onClose()
    const texts = say('search:replace.texts', { count: records })
    tellDone(say('search:replace.done', { count, texts }))
  }
  return (
    <Sheet
      title={say('search:replace.title')}
      size="large"
      onClose={onClose}
      failure={failure}
      footNote={say('search:replace.note')}
      action={{
        label: say('search:replace.action', { count: places }),
        isReady: places > 0 && !isRunning,
        run: () => {
          run(replace)
        },
      }}
    >
      <div className="replace-fields">
        <TextField
          label={say('search:replace.find')}
          value={replacement.find}
          onChange={(find) => change({ find })}
          autoFocus
        />
        <TextField
          label={say('search:replace.by')}
          value={replacement.by}
          onChange={(by) => change({ by })}
        />
      </div>
      <div className="replace-ways">
        <Tick
          label={say('search:replace.matchesCase')}
          isOn={replacement.matchesCase}
          onChange={() => change({ matchesCase: !replacement.matchesCase })}
        />
        <Tick
          label={say('search:replace.wholeWords')}
          isOn={replacement.wholeWords}
          onChange={() => change({ wholeWords: !replacement.wholeWords })}
        />
      </div>
      {views.length === 0 && replacement.find !== '' && (
        <p className="replace-nothing">{say('search:replace.nothing')}</p>
      )}
      <ul className="replace-list" aria-label={say('search:replace.records')}>
        {views.map((view) => (
          <li key={view.path} className="replace-row">
            <Tick
              label={view.title}
              note={noteOf(view)}
              isOn={!left.has(view.path)}
              onChange={() => {
                const next = new Set(left)
                if (!next.delete(view.path)) next.add(view.path)
                setLeft(next)
              }}
            />
            <del className="replace-text">{view.before}</del>
            <ins className="replace-text">{view.after}</ins>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function noteOf({ count, inLinks }: ReplacementView): string {
  const links = inLinks > 0 ? [say('search:replace.inLinks', { count: inLinks })] : []
  return [say('search:replace.count', { count }), ...links].join(' · ')
}

/** What the replacement would do now. */
function usePreview(replacement: {
  readonly find: string
  readonly by: string
  readonly matchesCase: boolean
  readonly wholeWords: boolean
}): readonly ReplacementView[] {
  const { find, by, matchesCase, wholeWords } = replacement
  const [views, setViews] = useState<readonly ReplacementView[]>([])
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const asked = { find, by, matchesCase, wholeWords }
      const found = find === '' ? [] : await ask('search.previewReplacement', asked)
      if (isCurrent) setViews(found)
    }
    attempt(look)
    return () => {
      isCurrent = false
    }
  }, [find, by, matchesCase, wholeWords])
  return views
}
