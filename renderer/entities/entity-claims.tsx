import { Button } from 'react-aria-components'
import type { EntityType, Glyph } from '../../shared/model/entity-type'
import { say } from '../../shared/words/words'
import { openClaim } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { GradeBox } from '../ui/grade-box'
import { StatusMark } from '../ui/status-mark'

export interface EntityClaimsProps {
  readonly path: string
  readonly name: string
  readonly type: EntityType | undefined
}

/** What this entity says, with where each claim stands; nothing where nobody expects it to speak. */
export function EntityClaims({ path, name, type }: EntityClaimsProps) {
  const { claims } = useSnapshot()
  const said = claims.filter(({ speaker }) => speaker?.path === path)
  if (said.length === 0 && type && !speaks(type)) return null
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

/** What has no voice of its own: somebody speaks of it. */
const silent: readonly Glyph[] = ['agreement', 'event', 'facility', 'concept']

/** Whether one expects claims by an entity of this type. */
function speaks({ glyph }: EntityType): boolean {
  return !silent.includes(glyph)
}
