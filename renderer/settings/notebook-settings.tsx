import { useState } from 'react'
import { retentionSchema, type Retention } from '../../shared/model/retention'
import { say } from '../../shared/words/words'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { tellDone } from '../state/tell-done'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'

/** How long this notebook keeps versions. */
export function NotebookSettings() {
  const { name, settings } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const { run, failure } = useAction()
  const save = (change: Partial<Retention>) => {
    run(async () => {
      const history = { ...settings.history, ...change }
      await ask('notebook.setSettings', { settings: { ...settings, history }, seen: settings })
      tellDone(say('settings:saved'))
    })
  }
  return (
    <section aria-labelledby="settings-notebook">
      <h3 id="settings-notebook" className="settings-heading">
        {say('settings:notebook', { name })}
      </h3>
      {isReadOnly && <Notice kind="quiet">{say('settings:readOnly')}</Notice>}
      <dl className="settings-rows">
        {(['allDays', 'dailyDays'] as const).map((field) => (
          <Days
            key={field}
            field={field}
            value={settings.history[field]}
            isReadOnly={isReadOnly}
            onSave={(days) => {
              save({ [field]: days })
            }}
          />
        ))}
      </dl>
      <p className="settings-hint">{say('settings:history.hint')}</p>
      {failure !== null && <Notice kind="danger">{failure}</Notice>}
    </section>
  )
}

interface DaysProps {
  readonly field: 'allDays' | 'dailyDays'
  readonly value: number
  readonly isReadOnly: boolean
  readonly onSave: (days: number) => void
}

/** A number of days; it is saved when the field is left, and what is no such number stays in it. */
function Days({ field, value, isReadOnly, onSave }: DaysProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const days = typed === null ? value : daysIn(field, typed)
  const leave = () => {
    if (typed === null || days === null) return
    setTyped(null)
    if (days !== value) onSave(days)
  }
  return (
    <>
      <dt>{say(`settings:history.${field}`)}</dt>
      <dd className="settings-days">
        <TextField
          label={say(`settings:history.${field}`)}
          isLabelHidden
          value={typed ?? String(value)}
          onChange={setTyped}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave()
          }}
          isReadOnly={isReadOnly}
          error={days === null ? say('settings:history.invalid') : ''}
          aside={say('settings:history.days')}
        />
      </dd>
    </>
  )
}

function daysIn(field: 'allDays' | 'dailyDays', typed: string): number | null {
  if (!/^\d+$/.test(typed.trim())) return null
  return retentionSchema.shape[field].safeParse(Number(typed)).data ?? null
}
