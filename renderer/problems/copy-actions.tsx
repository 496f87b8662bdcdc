import { useState } from 'react'
import { say } from '../../shared/words/words'
import { CopySheet } from '../editor/copy-sheet'
import { useRecordBrief } from '../frame/record-brief'
import { openPath } from '../frame/open-record'
import { useAnswer } from '../state/answer'
import { ask } from '../state/bridge'
import { Button } from '../ui/button'

/** What can be done about a second version that a sync program made: compare the two, and choose. */
export function CopyActions({ path }: { readonly path: string }) {
  const [isOpen, setOpen] = useState(false)
  const kind = useRecordBrief(path)?.kind
  // Where there is none, it was renamed or removed meanwhile; the next snapshot says so.
  const original = useAnswer(originalOf, path).answer?.path ?? null
  return (
    <div className="problem-actions">
      {original !== null && kind && (
        <Button
          size="small"
          onPress={() => {
            setOpen(true)
          }}
        >
          {say('notes:copy.compare', { kind: say(`notes:conflict.kind.${kind}`) })}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        onPress={() => {
          openPath(path)
        }}
      >
        {say('frame:problems.open')}
      </Button>
      {isOpen && original !== null && (
        <CopySheet
          copy={path}
          original={original}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}

const originalOf = (path: string) => ask('records.original', { path })
