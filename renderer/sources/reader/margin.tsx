import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import CircleCheck from 'lucide-react/icons/circle-check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import MessageSquare from 'lucide-react/icons/message-square'
import Highlighter from 'lucide-react/icons/highlighter'
import TextQuote from 'lucide-react/icons/text-quote'
import Trash from 'lucide-react/icons/trash-2'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { LucideIcon } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import type { PassageView } from '../../../shared/ipc/views'
import { say } from '../../../shared/words/words'
import { sectionIcons } from '../../frame/section-icons'
import { ActionMenu, type MenuAction } from '../../ui/action-menu'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import type { MarginEntry } from './margin-entries'

const mostShown = 3

export interface MarginProps {
  readonly entries: readonly MarginEntry[]
  readonly active: string | null
  readonly isReadOnly: boolean
  readonly onOpen: (entry: MarginEntry) => void
  readonly onAct: (action: PassageAction, passage: PassageView) => void
}

export type PassageAction = 'quote' | 'claim' | 'comment' | 'confirm' | 'remove'

/** What the passages of a block are used for, level with it; past three the rest is one press away. */
export function Margin({ entries, ...rest }: MarginProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, mostShown)
  const hidden = entries.length - shown.length
  if (entries.length === 0) return null
  return (
    <ul className="margin" aria-label={say('sources:margin.label')}>
      {shown.map((entry) => (
        <Entry key={entry.key} entry={entry} {...rest} />
      ))}
      {hidden > 0 && (
        <li>
          <Button
            className="margin-more"
            aria-label={say('sources:margin.more', { count: hidden })}
            onPress={() => {
              setWhole(true)
            }}
          >
            +{hidden}
          </Button>
        </li>
      )}
    </ul>
  )
}

const icons: Readonly<Record<MarginEntry['kind'], LucideIcon>> = {
  moved: TriangleAlert,
  claim: sectionIcons.claims,
  relation: ArrowRightLeft,
  quote: TextQuote,
  highlight: Highlighter,
}

interface EntryProps extends Omit<MarginProps, 'entries'> {
  readonly entry: MarginEntry
}

function Entry({ entry, active, isReadOnly, onOpen, onAct }: EntryProps) {
  const { passage, kind, title, detail, isDisputed } = entry
  const isActive = passage.passage.id === active
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' && !isReadOnly) onAct('remove', passage)
  }
  return (
    <li
      className={`margin-entry${isActive ? ' margin-entry-active' : ''}${isDisputed ? ' margin-entry-disputed' : ''}`}
      data-passage={passage.passage.id}
      onKeyDown={onKeyDown}
    >
      <Button
        className="margin-entry-open"
        onPress={() => {
          onOpen(entry)
        }}
      >
        <Icon of={icons[kind]} size={12} />
        <span className="margin-entry-words">
          <b>{title}</b>
          <span>{detail}</span>
        </span>
      </Button>
      {!isReadOnly && (
        <ActionMenu
          label={say('sources:margin.menu')}
          placement="bottom end"
          trigger={<IconButton size="small" icon={Ellipsis} label={say('sources:margin.menu')} />}
          actions={actionsFor(passage, onAct)}
        />
      )}
    </li>
  )
}

function actionsFor(passage: PassageView, onAct: MarginProps['onAct']): MenuAction[] {
  const action = (id: PassageAction, icon: LucideIcon) => ({
    id,
    icon,
    label: say(`sources:margin.act.${id}`),
    run: () => {
      onAct(id, passage)
    },
  })
  return [
    ...(passage.state === 'moved' ? [action('confirm', CircleCheck)] : []),
    action('quote', TextQuote),
    action('claim', sectionIcons.claims),
    action('comment', MessageSquare),
    { ...action('remove', Trash), keys: 'Del', isDanger: true, startsGroup: true },
  ]
}
