import { useEffect, useMemo, useState } from 'react'
import { countWords } from '../../shared/markdown/paragraphs'
import { disputedIn, merge3, mergedText, type Choice, type Piece } from '../../shared/text/merge3'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { openPath } from '../frame/open-record'
import { recordBrief, type RecordBrief } from '../frame/record-brief'
import { useAction } from '../state/action'
import { useSnapshot } from '../state/notebook'
import { Sheet } from '../ui/sheet'
import { showToast } from '../ui/toast'
import { CompareTexts, type CompareTextsProps } from './compare-texts'
import { keepBoth, keepMine, takeFile, takeMerged, useConflictSheet } from './conflicts'
import { draftAt } from './desk'
import { DisputedLines } from './disputed-lines'
import { textOf, useDraftStore, type Draft } from './drafts'
import type { Conflict } from './keeper'
import { momentWords } from './moment-words'
import { TextChoices, useChoiceKeys } from './text-choices'
import './conflict-sheet.css'

const settlements = ['merge', 'mine', 'file', 'both'] as const
/** What becomes of two texts of one record. */
type Settlement = (typeof settlements)[number]

/** Asks which of two texts of one record is to stay, when the user wants to be asked. */
export function ConflictSheet() {
  const snapshot = useSnapshot()
  const { shown, show, hide } = useConflictSheet()
  const facts = useDraftStore((store) => store.byPath)
  const waiting = Object.keys(facts).find((path) => facts[path]?.conflict)
  useCommand(
    'record.settle',
    () => {
      if (waiting !== undefined) show(waiting)
    },
    waiting !== undefined,
  )
  const conflict = shown === null ? null : facts[shown]?.conflict
  const draft = shown === null ? undefined : draftAt(shown)
  const record = shown === null ? undefined : recordBrief(snapshot, shown)
  // Settled by itself, or from elsewhere: the next conflict must not open the sheet unasked.
  const isOver = shown !== null && !conflict
  useEffect(() => {
    if (isOver) hide()
  }, [isOver, hide])
  if (!conflict || !draft || !record) return null
  return (
    <Settling
      key={conflict.file.fileSha256}
      conflict={conflict}
      draft={draft}
      record={record}
      onClose={hide}
    />
  )
}

interface SettlingProps {
  readonly conflict: Conflict
  readonly draft: Draft
  readonly record: RecordBrief
  readonly onClose: () => void
}

function Settling({ conflict, draft, record, onClose }: SettlingProps) {
  const { base, file } = conflict
  const [mine] = useState(() => textOf(draft))
  const pieces = useMemo(() => merge3(base.body, mine, file.body), [base, mine, file])
  const sides = useMemo(() => sidesOf(mine, file.body), [mine, file])
  const disputed = disputedIn(pieces)
  const [settlement, setSettlement] = useState<Settlement>('merge')
  const [choices, setChoices] = useState<readonly (Choice | null)[]>(() => disputed.map(() => null))
  const { run, isRunning, failure } = useAction()
  const isDecided = settlement !== 'merge' || choices.every((choice) => choice !== null)
  const copyTitle = say('notes:conflict.copyTitle', { title: record.title })

  const settle = async () => {
    switch (settlement) {
      case 'merge':
        await takeMerged(
          draft,
          mergedText(
            pieces,
            choices.map((one) => one ?? 'mine'),
          ),
          file,
        )
        break
      case 'mine':
        await keepMine(draft, file)
        break
      case 'file':
        await takeFile(draft)
        break
      case 'both':
        tellCopy(copyTitle, await keepBoth(draft, copyTitle))
    }
    onClose()
    draft.view?.focus()
  }
  const send = () => {
    if (isDecided && !isRunning) run(settle)
  }
  const details = {
    merge: mergeWords(pieces),
    mine: say('notes:conflict.mine.detail'),
    file: say('notes:conflict.file.detail'),
    both: say('notes:conflict.both.detail', { title: copyTitle }),
  }
  const ways = settlements.map((id) => ({
    id,
    name: say(`notes:conflict.${id}.name`),
    detail: details[id],
    key: say(`notes:conflict.${id}.key`),
  }))
  useChoiceKeys(ways, setSettlement, send)
  return (
    <Sheet
      title={say('notes:conflict.title', { kind: say(`notes:conflict.kind.${record.kind}`) })}
      subtitle={subtitleOf(record.title, file.modified)}
      size="large"
      isFlush
      onClose={onClose}
      closeLabel={say('notes:conflict.later')}
      failure={failure}
      footNote={say('notes:conflict.nothingLost')}
      action={{
        label: say(`notes:conflict.${settlement}.action`),
        isReady: isDecided && !isRunning,
        run: send,
      }}
    >
      <div className="conflict">
        <CompareTexts {...sides} />
        <TextChoices
          label={say('notes:conflict.label')}
          choices={ways}
          value={settlement}
          onChange={setSettlement}
        />
        {settlement === 'merge' && disputed.length > 0 && (
          <DisputedLines pieces={disputed} choices={choices} onChange={setChoices} />
        )}
      </div>
    </Sheet>
  )
}

function sidesOf(mine: string, file: string): CompareTextsProps {
  return {
    left: {
      name: say('notes:conflict.yours'),
      detail: say('notes:conflict.unsaved', { count: countWords(mine) }),
      text: mine,
    },
    right: {
      name: say('notes:conflict.onDisk'),
      detail: say('notes:conflict.words', { count: countWords(file) }),
      text: file,
    },
  }
}

function subtitleOf(title: string, modified: string | undefined): string {
  return modified === undefined
    ? say('notes:conflict.subtitle', { title })
    : say('notes:conflict.subtitleAt', { title, when: momentWords(modified) })
}

/** What merging takes from where, and what is left to be decided. */
function mergeWords(pieces: readonly Piece[]): string {
  const countOf = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).length
  const sides = (['mine', 'theirs'] as const)
    .filter((side) => countOf(side) > 0)
    .map((side) => say(`notes:conflict.merge.${side}`, { count: countOf(side) }))
  const count = countOf('disputed')
  if (count === 0) return say('notes:conflict.merge.all', { sides: inARow(sides) })
  const waiting = say('notes:conflict.merge.waiting', { count })
  return sides.length === 0
    ? waiting
    : say('notes:conflict.merge.some', { sides: inARow(sides), waiting })
}

function inARow(sides: readonly string[]): string {
  const [one, other] = sides
  if (one === undefined) return say('notes:conflict.merge.nothing')
  return other === undefined ? one : say('notes:conflict.merge.and', { one, other })
}

function tellCopy(title: string, path: string): void {
  showToast({
    message: say('notes:conflict.copied', { title }),
    action: {
      label: say('notes:conflict.showCopy'),
      run: () => {
        openPath(path)
      },
    },
  })
}
