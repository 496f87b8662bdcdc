import CircleHelp from 'lucide-react/icons/circle-help'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Snapshot } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore, type Section } from '../state/place'
import { Icon } from '../ui/icon'
import { sectionIcons } from './section-icons'
import './rail.css'

/** The sections that are there now, in the order of their numbers. */
export const railSections = [
  'notes',
  'sources',
  'entities',
  'claims',
  'dossiers',
  'search',
] as const satisfies Section[]
type RailSection = (typeof railSections)[number]

const countOf: Readonly<Record<RailSection, (snapshot: Snapshot) => number>> = {
  notes: ({ notes }) => notes.length,
  sources: ({ sources }) => sources.length,
  entities: ({ entities }) => entities.length,
  claims: ({ claims }) => claims.length,
  dossiers: ({ dossiers }) => dossiers.length,
  search: () => 0,
}

/** The sections of the notebook with their counts; arrows move within. */
export function Rail() {
  const snapshot = useSnapshot()
  const current = usePlaceStore(({ place }) => place.section)
  return (
    <nav
      className="rail"
      aria-label={say('frame:rail.label')}
      data-pane="rail"
      onKeyDown={moveByArrows}
    >
      {railSections.map((section) => {
        const count = countOf[section](snapshot)
        return (
          <Button
            key={section}
            className="rail-item"
            {...(section === current ? { 'aria-current': 'page' as const } : {})}
            onPress={() => {
              runCommand(`go.${section}`)
            }}
          >
            <Icon of={sectionIcons[section]} size={18} />
            <span className="rail-item-label">{say(`frame:section.${section}`)}</span>
            {count > 0 && <span className="rail-item-count">{count}</span>}
          </Button>
        )
      })}
      <div className="rail-end">
        <Button
          className="rail-item"
          onPress={() => {
            runCommand('help.shortcuts')
          }}
        >
          <Icon of={CircleHelp} size={18} />
          <span className="rail-item-label">{say('frame:rail.help')}</span>
        </Button>
      </div>
    </nav>
  )
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.rail-item')]
  const here = items.findIndex((item) => item === document.activeElement)
  items[(here + step + items.length) % items.length]?.focus()
  event.preventDefault()
}
