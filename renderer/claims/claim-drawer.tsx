import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Ellipsis from 'lucide-react/icons/ellipsis'
import X from 'lucide-react/icons/x'
import { Button as AriaButton } from 'react-aria-components'
import type { ClaimDraft, ClaimView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { FormNotice } from '../frame/form-notice'
import { openPath } from '../frame/open-record'
import { useRecordBrief } from '../frame/record-brief'
import { kindIcons } from '../frame/section-icons'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useFormSaving } from '../state/form-saving'
import { useIsReadOnly } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { ActionMenu } from '../ui/action-menu'
import { Icon } from '../ui/icon'
import { IconButton } from '../ui/icon-button'
import { AddPassageSheet } from './add-passage-sheet'
import { ClaimFacts } from './claim-facts'
import { EvidenceList } from './evidence-list'
import './claim-drawer.css'

export interface ClaimDrawerProps {
  readonly view: ClaimView
  /** To the next or the previous claim of the table. */
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Whether a passage is being chosen. */
  readonly isAdding: boolean
  readonly onAdding: (isAdding: boolean) => void
}

/** One claim with everything it rests on, edited where it is read. */
export function ClaimDrawer({ view, onStep, onClose, isAdding, onAdding }: ClaimDrawerProps) {
  const isReadOnly = useIsReadOnly()
  const saving = useFormSaving()
  const { claim } = view

  const save = (change: Partial<ClaimDraft>, seen: Partial<ClaimDraft> = {}) => {
    const shown = {
      text: claim.text,
      speaker: view.speaker?.path ?? null,
      saidOn: claim.saidOn,
      status: claim.status,
      ...seen,
    }
    saving.save((isKnowing) =>
      ask('claims.update', {
        id: claim.id,
        claim: { ...shown, ...change },
        seen: isKnowing ? null : shown,
      }),
    )
  }
  return (
    <section
      className="pane pane-drawer"
      aria-label={say('frame:pane.drawer')}
      data-pane="inspector"
      tabIndex={-1}
    >
      <div className="pane-bar">
        <h2 className="pane-title">{say('frame:pane.drawer')}</h2>
        <div className="pane-bar-end">
          <IconButton
            size="small"
            icon={ChevronUp}
            label={say('claims:drawer.previous')}
            keys="K"
            onPress={() => {
              onStep(-1)
            }}
          />
          <IconButton
            size="small"
            icon={ChevronDown}
            label={say('claims:drawer.next')}
            keys="J"
            onPress={() => {
              onStep(1)
            }}
          />
          <ClaimMenu view={view} />
          <IconButton
            size="small"
            icon={X}
            label={say('frame:pane.close')}
            keys="Esc"
            onPress={onClose}
          />
        </div>
      </div>
      <div className="pane-body">
        <ClaimFacts key={claim.id} view={view} isReadOnly={isReadOnly} onSave={save} />
        <FormNotice saving={saving} />
        <EvidenceList
          key={`evidence of ${claim.id}`}
          view={view}
          isReadOnly={isReadOnly}
          onAdd={() => {
            onAdding(true)
          }}
        />
        <UsedIn paths={view.usedIn} />
      </div>
      {isAdding && (
        <AddPassageSheet
          view={view}
          onClose={() => {
            onAdding(false)
          }}
        />
      )}
    </section>
  )
}

function ClaimMenu({ view }: { readonly view: ClaimView }) {
  const isReadOnly = useIsReadOnly()
  const { claim } = view
  if (isReadOnly) return null
  const remove = async () => {
    await ask('claims.remove', { id: claim.id })
    tellDone(say('claims:drawer.removed', { text: claim.text }))
  }
  return (
    <ActionMenu
      label={say('frame:pane.more')}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={say('frame:pane.more')} />}
      actions={[
        {
          id: 'remove',
          label: say('claims:drawer.remove'),
          isDanger: true,
          run: () => {
            attempt(remove)
          },
        },
      ]}
    />
  )
}

function UsedIn({ paths }: { readonly paths: readonly string[] }) {
  return (
    <section className="drawer-section">
      <h3 className="drawer-heading">
        {say('claims:drawer.usedIn')}
        {paths.length > 0 && <span className="drawer-heading-count numeric">{paths.length}</span>}
      </h3>
      {paths.length === 0 && <p className="drawer-empty">{say('claims:drawer.notUsed')}</p>}
      {paths.map((path) => (
        <UsedInRow key={path} path={path} />
      ))}
    </section>
  )
}

function UsedInRow({ path }: { readonly path: string }) {
  const brief = useRecordBrief(path)
  if (!brief) return null
  return (
    <AriaButton
      className="drawer-record"
      onPress={() => {
        openPath(path)
      }}
    >
      <Icon of={kindIcons[brief.kind]} size={14} />
      <span>{brief.title}</span>
    </AriaButton>
  )
}
