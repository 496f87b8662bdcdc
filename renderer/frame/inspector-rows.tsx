import CircleDashed from 'lucide-react/icons/circle-dashed'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ClaimView, LinkView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { EntityGlyph } from '../ui/entity-glyph'
import { GradeBox } from '../ui/grade-box'
import { Icon } from '../ui/icon'
import { StatusMark } from '../ui/status-mark'
import { openClaim, openRecord } from './open-record'
import { useRecordBrief } from './record-brief'
import { kindIcons } from './section-icons'
import './inspector.css'

/** A record that links here, with the words around the link. */
export function BacklinkRow({ link }: { readonly link: LinkView }) {
  return (
    <Row
      mark={<Icon of={kindIcons[link.fromKind]} size={14} />}
      title={link.fromTitle}
      detail={link.snippet}
      onPress={() => {
        openRecord(link.from, link.fromKind, true)
      }}
    />
  )
}

/** A record that is linked here, or a name that leads nowhere. */
export function LinkRow({ link }: { readonly link: LinkView }) {
  const brief = useRecordBrief(link.to)
  if (!brief) {
    return (
      <Row
        mark={<Icon of={CircleDashed} size={14} />}
        title={link.target}
        detail={say(
          link.state === 'ambiguous' ? 'frame:inspector.ambiguous' : 'frame:inspector.unresolved',
        )}
      />
    )
  }
  const mark = brief.glyph ? (
    <EntityGlyph glyph={brief.glyph} />
  ) : (
    <Icon of={kindIcons[brief.kind]} size={14} />
  )
  return (
    <Row
      mark={mark}
      title={brief.title}
      onPress={() => {
        openRecord(brief.path, brief.kind, true)
      }}
    />
  )
}

/** A claim that is referred to here, or that rests on what is here. */
export function ClaimRow({ view: { claim, standing } }: { readonly view: ClaimView }) {
  return (
    <Row
      mark={<StatusMark status={claim.status} isWordHidden />}
      title={claim.text}
      end={<GradeBox {...standing} />}
      onPress={() => {
        openClaim(claim.id)
      }}
    />
  )
}

interface RowProps {
  readonly mark: ReactNode
  readonly title: string
  readonly detail?: string
  readonly end?: ReactNode
  /** Without it the row leads nowhere. */
  readonly onPress?: () => void
}

function Row({ mark, title, detail = '', end, onPress }: RowProps) {
  const words = (
    <>
      <span className="inspector-link-mark">{mark}</span>
      <span className="inspector-link-words">
        <span className="inspector-link-title">{title}</span>
        {detail !== '' && <span className="inspector-link-snippet">{detail}</span>}
      </span>
      {end}
    </>
  )
  return onPress ? (
    <Button className="inspector-link" onPress={onPress}>
      {words}
    </Button>
  ) : (
    <div className="inspector-link">{words}</div>
  )
}
