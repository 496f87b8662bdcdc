import CircleDashed from 'lucide-react/icons/circle-dashed'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { LinkView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { EntityGlyph } from '../ui/entity-glyph'
import { Icon } from '../ui/icon'
import { useFocusedRecord, useLinks } from './links'
import { openRecord } from './open-record'
import { useRecordBrief } from './record-brief'
import { kindIcons } from './section-icons'
import './inspector.css'
import './pane.css'

/** What links to the record in focus, and what it links to. */
export function Inspector() {
  const path = useFocusedRecord()
  const links = useLinks(path)
  return (
    <section
      className="pane pane-panel"
      aria-label={say('frame:pane.inspector')}
      data-pane="inspector"
      tabIndex={-1}
    >
      <div className="pane-bar">
        <h2 className="pane-title">{say('frame:pane.inspector')}</h2>
      </div>
      <div className="pane-body">
        {path === null && <p className="inspector-empty">{say('frame:inspector.noRecord')}</p>}
        {links && <LinkSections {...links} />}
      </div>
    </section>
  )
}

function LinkSections({
  backlinks,
  outgoing,
}: {
  readonly backlinks: readonly LinkView[]
  readonly outgoing: readonly LinkView[]
}) {
  return (
    <>
      <LinkSection
        title={say('frame:inspector.linkedFrom')}
        empty={say('frame:inspector.noBacklinks')}
      >
        {backlinks.map((link) => (
          <Row
            key={`${link.from} ${link.line} ${link.target}`}
            mark={<Icon of={kindIcons[link.fromKind]} size={14} />}
            title={link.fromTitle}
            detail={link.snippet}
            onPress={() => {
              openRecord(link.from, link.fromKind, true)
            }}
          />
        ))}
      </LinkSection>
      <LinkSection title={say('frame:inspector.linksHere')} empty={say('frame:inspector.noLinks')}>
        {oncePerTarget(outgoing).map((link) => (
          <OutgoingLink key={link.target} link={link} />
        ))}
      </LinkSection>
    </>
  )
}

function LinkSection({
  title,
  empty,
  children,
}: {
  readonly title: string
  readonly empty: string
  readonly children: readonly ReactNode[]
}) {
  return (
    <section className="inspector-section">
      <h3 className="inspector-heading">
        {title}
        {children.length > 0 && <span className="inspector-count numeric">{children.length}</span>}
      </h3>
      {children.length === 0 ? <p className="inspector-empty">{empty}</p> : children}
    </section>
  )
}

function OutgoingLink({ link }: { readonly link: LinkView }) {
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
  return (
    <Row
      mark={
        brief.glyph ? (
          <EntityGlyph glyph={brief.glyph} />
        ) : (
          <Icon of={kindIcons[brief.kind]} size={14} />
        )
      }
      title={brief.title}
      detail=""
      onPress={() => {
        openRecord(brief.path, brief.kind, true)
      }}
    />
  )
}

interface RowProps {
  readonly mark: ReactNode
  readonly title: string
  readonly detail: string
  /** Without it the row leads nowhere. */
  readonly onPress?: () => void
}

function Row({ mark, title, detail, onPress }: RowProps) {
  const words = (
    <>
      <span className="inspector-link-mark">{mark}</span>
      <span className="inspector-link-words">
        <span className="inspector-link-title">{title}</span>
        {detail !== '' && <span className="inspector-link-snippet">{detail}</span>}
      </span>
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

/** The same name may be linked many times; one row for each is enough. */
function oncePerTarget(links: readonly LinkView[]): LinkView[] {
  const seen = new Map<string, LinkView>()
  for (const link of links) {
    const key = link.to ?? link.target
    if (!seen.has(key)) seen.set(key, link)
  }
  return [...seen.values()]
}
