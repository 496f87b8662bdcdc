import { Button } from 'react-aria-components'
import { say } from '../../shared/words/words'
import { openClaim } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { GradeBox } from '../ui/grade-box'
import { StatusMark } from '../ui/status-mark'

/** What this entity says, with where each claim stands. */
export function EntityClaims({ path, name }: { readonly path: string; readonly name: string }) {
  const { claims } = useSnapshot()
  const said = claims.filter(({ speaker }) => speaker?.path === path)
  return (
    <section className="entity-section" aria-labelledby="entity-claims">
      <h2 id="entity-claims" className="entity-section-title">
        {say('entities:claims.title', { name })}
        {said.length > 0 && <span className="entity-section-count numeric">{said.length}</span>}
      </h2>
      {said.length === 0 && (
        <p className="entity-section-empty">{say('entities:claims.none', { name })}</p>
      )}
      {said.map(({ claim, standing }) => (
        <Button
          key={claim.id}
          className="entity-claim"
          onPress={() => {
            openClaim(claim.id)
          }}
        >
          <StatusMark status={claim.status} isWordHidden />
          <span className="entity-claim-text">{claim.text}</span>
          <GradeBox {...standing} />
        </Button>
      ))}
    </section>
  )
}
