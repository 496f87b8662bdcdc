import { useState } from 'react'
import { say } from '../../shared/words/words'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { createNotebook, useOpening } from '../state/open-notebook'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { TextField } from '../ui/text-field'
import { folderFor } from './notebook-folder'

/** Name and place of a new notebook. `documents` is where it is made unless another is chosen. */
export function NewNotebookSheet({ documents }: { readonly documents: string }) {
  const [name, setName] = useState('')
  const [parent, setParent] = useState(documents)
  const { failure, isOpening, showNewSheet } = useOpening()
  const isNamed = name.trim() !== ''
  const folder = folderFor(parent, name)

  const choose = async () => {
    const chosen = await ask('notebook.chooseFolder', { purpose: 'create' })
    if (chosen !== null) setParent(chosen)
  }
  return (
    <Sheet
      title={say('frame:newNotebook.title')}
      onClose={() => {
        showNewSheet(false)
      }}
      failure={failure}
      footNote={
        isNamed && (
          <>
            {say('frame:newNotebook.madeIn')} <span className="voice-code">{folder}</span>
          </>
        )
      }
      action={{
        label: say('frame:newNotebook.create'),
        isReady: isNamed && !isOpening,
        run: () => void createNotebook(folder, name.trim()),
      }}
    >
      <div className="form-rows">
        <TextField
          label={say('frame:newNotebook.name')}
          placeholder={say('frame:newNotebook.namePlaceholder')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
        />
        <div className="new-notebook-folder">
          <TextField
            label={say('frame:newNotebook.parent')}
            value={parent}
            onChange={setParent}
            voice="code"
            isReadOnly
          />
          <Button
            onPress={() => {
              attempt(choose)
            }}
          >
            {say('frame:newNotebook.choose')}
          </Button>
        </div>
        <p className="meta">{say('frame:newNotebook.promise')}</p>
      </div>
    </Sheet>
  )
}
