import { useState } from 'react'
import { say } from '../../shared/words/words'
import { useCommand } from '../commands/registry'
import { openRecord } from '../frame/open-record'
import { useAction } from '../state/action'
import { ask } from '../state/bridge'
import { useIsReadOnly } from '../state/notebook'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'

/** What can be asked of dossiers from anywhere. */
export function DossierCommands() {
  const isReadOnly = useIsReadOnly()
  const [isMaking, setMaking] = useState(false)
  useCommand(
    'dossier.new',
    () => {
      setMaking(true)
    },
    !isReadOnly,
  )
  if (!isMaking) return null
  return (
    <NewDossierSheet
      onClose={() => {
        setMaking(false)
      }}
    />
  )
}

function NewDossierSheet({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const { run, isRunning, failure } = useAction()
  const create = async () => {
    const { path } = await ask('dossiers.create', { title: title.trim() })
    onClose()
    openRecord(path, 'dossier')
  }
  return (
    <Sheet
      title={say('dossiers:new.title')}
      size="small"
      onClose={onClose}
      failure={failure}
      footNote={say('dossiers:new.note')}
      action={{
        label: say('dossiers:new.action'),
        isReady: title.trim() !== '' && !isRunning,
        run: () => {
          run(create)
        },
      }}
    >
      <TextField
        label={say('dossiers:new.field')}
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
      />
    </Sheet>
  )
}
