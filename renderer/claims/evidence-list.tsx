import GitFork from 'lucide-react/icons/git-fork'
import Plus from 'lucide-react/icons/plus'
import { Trans } from 'react-i18next'
import type { ClaimView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { EvidenceRow } from './evidence-row'

export interface EvidenceListProps {
  readonly view: ClaimView
  readonly isReadOnly: boolean
  readonly onAdd: () => void
}

/** Everything that supports or contradicts a claim, and what to think of before counting it. */
export function EvidenceList({ view, isReadOnly, onAdd }: EvidenceListProps) {
  const { claim, evidence } = view
  return (
    <section className="drawer-section">
      <h3 className="drawer-heading">
        {say('claims:evidence.title')}
        {evidence.length > 0 && (
          <span className="drawer-heading-count numeric">{evidence.length}</span>
        )}
        {!isReadOnly && (
          <Button kind="quiet" size="small" icon={Plus} keys="E" onPress={onAdd}>
            {say('claims:evidence.add')}
          </Button>
        )}
      </h3>
      {evidence.length === 0 && <p className="drawer-empty">{say('claims:evidence.empty')}</p>}
      {evidence.map((one) => (
        <EvidenceRow key={one.evidence.id} claimId={claim.id} view={one} isReadOnly={isReadOnly} />
      ))}
      <SharedOrigins view={view} />
    </section>
  )
}

/** Passages that go back to one origin are one voice, however many they are. */
function SharedOrigins({ view }: { readonly view: ClaimView }) {
  const { origins, sharedOrigins, supporting } = view.standing
  if (sharedOrigins.length === 0) return null
  return (
    <Notice kind="warn" icon={GitFork}>
      {sharedOrigins.map((origin) => (
        <p key={origin}>
          <Trans
            t={say}
            i18nKey="claims:evidence.shared"
            values={{ origin, supporting }}
            components={{ b: <b /> }}
          />
        </p>
      ))}
      <p>{say('claims:evidence.countOnce', { count: origins })}</p>
    </Notice>
  )
}
