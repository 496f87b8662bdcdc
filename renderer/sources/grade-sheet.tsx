import Waypoints from 'lucide-react/icons/waypoints'
import { useState } from 'react'
import type { SourceView } from '../../shared/ipc/views'
import { originsOf } from '../../shared/evidence/origins'
import { fieldsFromFrontMatter } from '../../shared/sources/source-fields'
import { say } from '../../shared/words/words'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
import { useSnapshot } from '../state/notebook'
import { ReliabilityPicker } from '../ui/reliability-picker'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { bylineOf } from './source-head'

export interface GradeSheetProps {
  readonly source: SourceView
  readonly onClose: () => void
}

/** How reliable a source is, why, and where it has its information from. */
export function GradeSheet({ source, onClose }: GradeSheetProps) {
  const { record } = source
  const { sources } = useSnapshot()
  const [before] = useState(() => ({
    ...fieldsFromFrontMatter(record.frontMatter),
    title: record.title,
  }))
  const [reliability, setReliability] = useState(before.reliability)
  const [reason, setReason] = useState(before.reliabilityReason)
  const [origin, setOrigin] = useState(before.origin)
  const { save, isRunning, failure, hasConflict } = useFormSaving()
  const summary = sources.find(({ path }) => path === record.path)
  const shared = sources.filter(
    ({ path, origin: other }) => path !== record.path && isSameOrigin(other, origin),
  ).length

  const send = async (isKnowing: boolean) => {
    const judged = { reliability, reliabilityReason: reason.trim(), origin: origin.trim() }
    await ask('sources.update', {
      path: record.path,
      fields: { ...before, ...judged },
      seen: isKnowing ? null : before,
    })
    onClose()
  }
  return (
    <Sheet
      title={say('sources:grade.title')}
      subtitle={[record.title, bylineOf(before)].filter((part) => part !== '').join(', ')}
      onClose={onClose}
      failure={failure}
      {...(hasConflict && { closeLabel: say('frame:form.leave') })}
      isFlush
      footNote={say('sources:grade.applies', {
        passages: say('sources:passages', { count: summary?.passageCount ?? 0 }),
        claims: say('sources:claims', { count: summary?.claimCount ?? 0 }),
      })}
      action={{
        label: hasConflict
          ? say('frame:form.mine')
          : reliability === null
            ? say('sources:grade.setNone')
            : say('sources:grade.set', { letter: reliability }),
        isReady: !isRunning,
        run: () => {
          save(send, hasConflict)
        },
      }}
    >
      <ReliabilityPicker value={reliability} onChange={setReliability} autoFocus />
      <div className="grade-why form-rows">
        <TextField label={say('sources:grade.reason')} value={reason} onChange={setReason} />
        <TextField
          label={say('sources:grade.origin')}
          icon={Waypoints}
          value={origin}
          onChange={setOrigin}
          placeholder={say('sources:field.originPlaceholder')}
          {...(shared > 0 && {
            aside: (
              <span className="is-warning">{say('sources:grade.shared', { count: shared })}</span>
            ),
          })}
        />
      </div>
    </Sheet>
  )
}

/** Whether two different sources go back to one origin. */
function isSameOrigin(one: string, other: string): boolean {
  const rows = [one, other].map((origin) => ({ source: origin, sourceTitle: '', origin }))
  return other.trim() !== '' && originsOf(rows).length === 1
}
