import GripVertical from 'lucide-react/icons/grip-vertical'
import Heading from 'lucide-react/icons/heading'
import ListChecks from 'lucide-react/icons/list-checks'
import Pilcrow from 'lucide-react/icons/pilcrow'
import TextQuote from 'lucide-react/icons/text-quote'
import type { LucideIcon } from 'lucide-react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
  type Key,
} from 'react-aria-components'
import type { OutlineKind } from '../../../shared/dossier/outline'
import { say } from '../../../shared/words/words'
import { kindIcons, sectionIcons } from '../../frame/section-icons'
import { EntityGlyph } from '../../ui/entity-glyph'
import { Icon } from '../../ui/icon'
import { StatusMark } from '../../ui/status-mark'
import type { OutlineRow } from './rows'

export interface OutlineListProps {
  readonly rows: readonly OutlineRow[]
  readonly current: string | null
  readonly onChoose: (id: string) => void
  readonly onDrop: (keys: ReadonlySet<Key>, target: Key, isBefore: boolean) => void
}

/** The items of a dossier; arrows choose, the grip or the pointer drags. */
export function OutlineList({ rows, current, onChoose, onDrop }: OutlineListProps) {
  const { dragAndDropHooks } = useDragAndDrop<OutlineRow>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      onDrop(keys, target.key, target.dropPosition === 'before')
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="outline-drop" />,
  })
  return (
    <GridList
      className="outline-list"
      aria-label={say('dossiers:outline')}
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        const [id] = keys
        if (typeof id === 'string') onChoose(id)
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(row) => (
        <GridListItem
          id={row.id}
          textValue={row.title}
          className={row.item.kind === 'heading' ? 'outline-row outline-heading' : 'outline-row'}
        >
          <Button slot="drag" className="outline-grip" aria-label={say('dossiers:drag')}>
            <Icon of={GripVertical} size={12} />
          </Button>
          <span className="outline-mark">
            <Mark row={row} />
          </span>
          <span className="outline-words">
            <span className="outline-row-title">{row.title}</span>
            {row.detail !== '' && <span className="outline-row-detail">{row.detail}</span>}
          </span>
        </GridListItem>
      )}
    </GridList>
  )
}

const icons: Readonly<Record<OutlineKind, LucideIcon>> = {
  heading: Heading,
  prose: Pilcrow,
  note: kindIcons.note,
  entity: kindIcons.entity,
  source: kindIcons.source,
  claim: sectionIcons.claims,
  quotation: TextQuote,
  generated: ListChecks,
}

function Mark({ row }: { readonly row: OutlineRow }) {
  if (row.claim) return <StatusMark status={row.claim.claim.status} isWordHidden />
  if (row.glyph) return <EntityGlyph glyph={row.glyph} />
  return <Icon of={icons[row.item.kind]} size={14} />
}
