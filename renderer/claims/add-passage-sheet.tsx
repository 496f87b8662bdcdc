import Search from 'lucide-react/icons/search'
import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ClaimView, PassageView } from '../../shared/ipc/views'
import type { Stance } from '../../shared/model/claim'
import { say } from '../../shared/words/words'
import { sentenceOf, useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { Choice } from '../ui/choice'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'

const mostRows = 60

export interface AddPassageSheetProps {
  readonly view: ClaimView
  readonly onClose: () => void
}

/** Chooses among the passages that are marked, and says whether it is for or against. */
export function AddPassageSheet({ view, onClose }: AddPassageSheetProps) {
  const { run, isRunning, failure } = useAction()
  const { passages, failure: readFailure } = useAllPassages()
  const [words, setWords] = useState('')
  const [stance, setStance] = useState<Stance>('supports')
  const [chosen, setChosen] = useState<string | null>(null)
  const used = new Set(view.evidence.map(({ passage }) => passage?.passage.id))
  const offered = (passages ?? []).filter((one) => !used.has(one.passage.id))
  const found = offered.filter((one) => isFound(one, words)).slice(0, mostRows)
  const passage = found.find((one) => one.passage.id === chosen)

  const add = async (one: PassageView) => {
    await ask('claims.addEvidence', {
      id: view.claim.id,
      source: one.source,
      passage: one.passage.id,
      stance,
    })
    onClose()
  }
  return (
    <Sheet
      title={say('claims:addPassage.title')}
      subtitle={view.claim.text}
      onClose={onClose}
      isFlush
      failure={failure ?? readFailure}
      footNote={say('claims:addPassage.hint')}
      action={{
        label: say('claims:addPassage.add'),
        isReady: passage !== undefined && !isRunning,
        run: () => {
          if (passage) run(() => add(passage))
        },
      }}
    >
      <div className="passage-choices">
        <div className="passage-choices-bar">
          <TextField
            label={say('claims:addPassage.search')}
            isLabelHidden
            type="search"
            icon={Search}
            placeholder={say('claims:addPassage.search')}
            value={words}
            onChange={setWords}
            autoFocus
          />
          <Choice
            label={say('claims:addPassage.stance')}
            items={[
              { id: 'supports', label: say('claims:stance.supports') },
              { id: 'contradicts', label: say('claims:stance.contradicts') },
            ]}
            value={stance}
            onChange={setStance}
          />
        </div>
        <ListBox
          className="passage-choices-list"
          aria-label={say('claims:addPassage.list')}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [id] = keys
            setChosen(typeof id === 'string' ? id : null)
          }}
          items={found.map((view) => ({ id: view.passage.id, view }))}
          renderEmptyState={() =>
            passages && (
              <div className="passage-choices-hint">
                {say(offered.length === 0 ? 'claims:addPassage.none' : 'claims:addPassage.nothing')}
              </div>
            )
          }
        >
          {(item) => <PassageRow view={item.view} />}
        </ListBox>
      </div>
    </Sheet>
  )
}

function PassageRow({ view }: { readonly view: PassageView }) {
  const { passage, key, paragraph } = view
  return (
    <ListBoxItem id={passage.id} textValue={passage.quote.exact} className="passage-choice">
      <span className="passage-choice-quote">{passage.quote.exact}</span>
      <span className="passage-choice-from">
        <span className="voice-code">{key}</span>
        {paragraph !== null && ` ¶${paragraph}`}
        {passage.comment !== '' && ` · ${passage.comment}`}
      </span>
    </ListBoxItem>
  )
}

function isFound({ passage, key }: PassageView, words: string): boolean {
  const text = `${passage.quote.exact} ${passage.comment} ${key}`.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The passages of all sources; `null` until they are read. */
function useAllPassages(): { passages: PassageView[] | null; failure: string | null } {
  const { sources } = useSnapshot()
  const [passages, setPassages] = useState<PassageView[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    const marked = sources.filter(({ passageCount }) => passageCount > 0)
    Promise.all(marked.map(({ path }) => ask('sources.read', { path }))).then(
      (views) => {
        if (isCurrent) setPassages(views.flatMap((view) => view.passages))
      },
      (error: unknown) => {
        if (isCurrent) setFailure(sentenceOf(error))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [sources])
  return { passages, failure }
}
