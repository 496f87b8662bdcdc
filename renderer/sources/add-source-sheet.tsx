import { useState } from 'react'
import { sourceFieldsSchema, type SourceFields, type SourceProposal } from '../../shared/ipc/views'
import { citationKey } from '../../shared/sources/citation-key'
import { say } from '../../shared/words/words'
import { openRecord } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { Choice } from '../ui/choice'
import { Sheet } from '../ui/sheet'
import { TextArea } from '../ui/text-area'
import { CapturedPreview } from './form/captured-preview'
import { RecordFields } from './form/record-fields'
import { emptyForm, fieldsFrom, formFrom, withProposal, type FormField } from './form/source-form'
import { useProposal } from './form/use-proposal'

type Way = 'paste' | 'file'
type Filled = ReturnType<typeof withProposal>

const noFields: SourceFields = sourceFieldsSchema.parse({ title: '–' })

/** A text and its record become a source: pasted, or taken from a file. */
export function AddSourceSheet({ onClose }: { readonly onClose: () => void }) {
  const [way, setWay] = useState<Way>('paste')
  const [pasted, setPasted] = useState({ text: '', from: say('sources:add.pasted') })
  const [isChangingText, setChangingText] = useState(true)
  const [filled, setFilled] = useState<Filled>(() => ({
    form: { ...emptyForm, accessed: today() },
    proposed: new Set(),
  }))
  const [touched, setTouched] = useState<ReadonlySet<FormField>>(new Set())
  const { run, isRunning, failure } = useAction()
  const { sources } = useSnapshot()
  const taken = new Set(sources.map(({ key }) => key))

  const { proposal, failure: notRead } = useProposal(pasted.text, pasted.from, (made) => {
    const proposed = formFrom(made.fields, made.key)
    const accessed = proposed.accessed === '' ? today() : proposed.accessed
    setFilled(({ form }) => withProposal(form, touched, { ...proposed, accessed }))
    setChangingText(false)
  })
  const change = (field: FormField, value: string) => {
    const nowTouched = new Set([...touched, field])
    setTouched(nowTouched)
    setFilled((before) => {
      const form = { ...before.form, [field]: value }
      const proposed = new Set(before.proposed)
      proposed.delete(field)
      if (nowTouched.has('key')) return { form, proposed }
      const key = citationKey(fieldsFrom(form, noFields), taken)
      return { form: { ...form, key }, proposed: proposed.add('key') }
    })
  }
  const takeFile = async () => {
    const made: SourceProposal | null = await ask('sources.proposeFromFile', null)
    if (made) setPasted({ text: made.text, from: made.from })
    else setWay('paste')
  }
  const create = async () => {
    const { path } = await ask('sources.create', {
      fields: fieldsFrom(filled.form, proposal?.fields ?? noFields),
      key: filled.form.key.trim(),
      text: proposal?.text ?? '',
      from: pasted.from,
    })
    onClose()
    openRecord(path, 'source')
  }
  const { form, proposed } = filled
  const isReady = form.title.trim() !== '' && form.key.trim() !== '' && !isRunning
  return (
    <Sheet
      title={say('sources:add.title')}
      size="large"
      onClose={onClose}
      isFlush
      failure={failure ?? notRead}
      headEnd={
        <Choice<Way>
          label={say('sources:add.way')}
          items={[
            { id: 'paste', label: say('sources:add.paste') },
            { id: 'file', label: say('sources:add.file') },
          ]}
          value={way}
          onChange={(next) => {
            setWay(next)
            if (next === 'file') run(takeFile)
          }}
        />
      }
      footNote={
        form.key.trim() === '' ? (
          say('sources:add.needsText')
        ) : (
          <>
            {say('sources:add.savedAs')}{' '}
            <span className="voice-code">sources › {form.key.trim()}.md</span>
          </>
        )
      }
      action={{
        label: say('sources:add.action'),
        isReady,
        run: () => {
          run(create)
        },
      }}
    >
      <div className="add-source">
        <div className="add-source-fields">
          <RecordFields form={form} onChange={change} proposed={proposed} hasKey />
        </div>
        <div className="add-source-text">
          {proposal && !isChangingText ? (
            <CapturedPreview
              proposal={proposal}
              onChangeText={() => {
                setChangingText(true)
              }}
            />
          ) : (
            <TextArea
              label={say('sources:captured.title')}
              value={pasted.text}
              onChange={(text) => {
                setPasted({ text, from: say('sources:add.pasted') })
              }}
              placeholder={say('sources:add.placeholder')}
              rows={18}
              voice="text"
            />
          )}
        </div>
      </div>
    </Sheet>
  )
}

/** The day as the user's calendar has it, in EDTF. */
function today(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
