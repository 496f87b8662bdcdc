import { Button as RowButton } from 'react-aria-components'
import type { MentionView } from '../../shared/ipc/views'
import { foldedWords } from '../../shared/mentions/folded-words'
import { say } from '../../shared/words/words'
import { openRecord } from '../frame/open-record'
import { kindIcons } from '../frame/section-icons'
import { useSnapshot } from '../state/notebook'
import { useSpotStore } from '../state/spot'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { decide, forget, type Verdict } from './decide'
import { isOpen } from './mention-filter'

export interface MentionRowProps {
  readonly mention: MentionView
  /** Path of the entity whose mentions are listed. */
  readonly entity: string
  readonly row: number
  readonly isReadOnly: boolean
  /** Called before a decision, so that the list knows where to go on. */
  readonly onDecided: () => void
}

/** One sentence in which an entity is named. */
export function MentionRow({ mention, entity, row, isReadOnly, onDecided }: MentionRowProps) {
  const { path, title, kind, sentence, paragraph, line, text, decision } = mention
  const judge = (verdict: Verdict) => {
    onDecided()
    decide(verdict, mention, entity)
  }
  const show = () => {
    const marker = { words: foldedWords(text).split(' '), isPrefix: false, written: null }
    useSpotStore.getState().show(path, [marker], mention.start)
    openRecord(path, kind, true)
  }
  const open = isOpen(mention) && !isReadOnly
  return (
    <li className="mention-row" data-open={open || undefined}>
      <RowButton className="mention-row-open" onPress={show}>
        <span className="mention-row-head">
          <Icon of={kindIcons[kind]} size={12} />
          <span className="cut">{title}</span>
          <span className="mention-row-place numeric">
            {paragraph === null
              ? say('mentions:list.line', { number: line })
              : say('mentions:list.paragraph', { number: paragraph })}
          </span>
        </span>
        <span className="mention-row-sentence">
          {sentence.before}
          <b>{sentence.words}</b>
          {sentence.after}
        </span>
      </RowButton>
      {open ? (
        <div className="mention-row-actions">
          <Button size="small" data-row={row} onPress={() => judge('accepted')}>
            {say('mentions:card.accept')}
          </Button>
          <Button size="small" onPress={() => judge('rejected')}>
            {say('mentions:card.reject')}
          </Button>
        </div>
      ) : (
        <p className="mention-row-state">
          {say(`mentions:list.state.${mention.state}`)}
          {decision !== null && !isReadOnly && (
            <Button
              size="small"
              kind="link"
              onPress={() => {
                onDecided()
                forget(decision)
              }}
            >
              {say('mentions:card.forget')}
            </Button>
          )}
        </p>
      )}
      <Others mention={mention} entity={entity} />
    </li>
  )
}

/** Who else may be meant by the same words. */
function Others({ mention, entity }: Pick<MentionRowProps, 'mention' | 'entity'>) {
  const { entities } = useSnapshot()
  if (mention.state !== 'ambiguous') return null
  const others = mention.candidates.filter((path) => path !== entity)
  const names = others.map((path) => entities.find((one) => one.path === path)?.title ?? path)
  return (
    <p className="mention-row-state mention-row-warn">
      {names.length > 0
        ? say('mentions:list.also', { names: names.join(', ') })
        : say('mentions:list.ambiguous')}
    </p>
  )
}
