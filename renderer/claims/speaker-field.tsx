import { say } from '../../shared/words/words'
import { EntityField, type EntityFieldProps } from '../frame/entity-field'

/** Chooses who says so among the entities. */
export function SpeakerField(
  props: Pick<EntityFieldProps, 'value' | 'onChange' | 'isLabelHidden'>,
) {
  return (
    <EntityField
      {...props}
      label={say('claims:column.who')}
      placeholder={say('claims:speaker.placeholder')}
    />
  )
}
