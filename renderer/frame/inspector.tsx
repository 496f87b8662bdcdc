import { useState, type ReactNode } from 'react'
import { say } from '../../shared/words/words'
import { EntityMentions } from '../mentions/entity-mentions'
import { useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'
import { claimsHere, recordLinks } from './claims-here'
import { BacklinkRow, ClaimRow, LinkRow } from './inspector-rows'
import { useFocusedRecord, useLinks, type Links } from './links'
import './inspector.css'
import './pane.css'

/** What links to the record in focus, what it links to, and the claims that belong to it. */
export function Inspector() {
  const path = useFocusedRecord()
  const links = useLinks(path)
  const { entities } = useSnapshot()
  const isEntity = path !== null && entities.some((entity) => entity.path === path)
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
        {isEntity && <EntityMentions key={`mentions ${path}`} path={path} />}
        {path !== null && links && <Sections key={path} path={path} links={links} />}
      </div>
    </section>
  )
}

function Sections({ path, links }: { readonly path: string; readonly links: Links }) {
  const { claims } = useSnapshot()
  const here = claimsHere(claims, path, links.outgoing)
  return (
    <>
      <Section title={say('frame:inspector.linkedFrom')} empty={say('frame:inspector.noBacklinks')}>
        {links.backlinks.map((link) => (
          <BacklinkRow key={`${link.from} ${link.line} ${link.snippet}`} link={link} />
        ))}
      </Section>
      {here.length > 0 && (
        <Section title={say('frame:inspector.claimsHere')} empty="">
          {here.map((view) => (
            <ClaimRow key={view.claim.id} view={view} />
          ))}
        </Section>
      )}
      <Section title={say('frame:inspector.linksHere')} empty={say('frame:inspector.noLinks')}>
        {recordLinks(claims, links.outgoing).map((link) => (
          <LinkRow key={link.to ?? link.target} link={link} />
        ))}
      </Section>
    </>
  )
}

interface SectionProps {
  readonly title: string
  readonly empty: string
  readonly children: readonly ReactNode[]
}

/** So many rows are drawn at first: drawing thousands of them would hold the window. */
const mostRows = 100

function Section({ title, empty, children }: SectionProps) {
  const [isWhole, setWhole] = useState(false)
  const count = children.length
  return (
    <section className="inspector-section">
      <h3 className="inspector-heading">
        {title}
        {count > 0 && <span className="inspector-count numeric">{count}</span>}
      </h3>
      {count === 0 && <p className="inspector-empty">{empty}</p>}
      {isWhole ? children : children.slice(0, mostRows)}
      {!isWhole && count > mostRows && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setWhole(true)
          }}
        >
          {say('frame:inspector.more', { count: count - mostRows })}
        </Button>
      )}
    </section>
  )
}
