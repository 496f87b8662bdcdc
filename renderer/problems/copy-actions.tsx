import { useEffect, useState } from 'react'
import { say } from '../../shared/words/words'
import { CopySheet } from '../editor/copy-sheet'
import { useRecordBrief } from '../frame/record-brief'
import { openPath } from '../frame/open-record'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { Button } from '../ui/button'

/** What can be done about a second version that a sync program made: compare the two, and choose. */
export function CopyActions({ path }: { readonly path: string }) {
  const { revision } = useSnapshot()
  const [original, setOriginal] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const kind = useRecordBrief(path)?.kind
  useEffect(() => {
    let isCurrent = true
    ask('records.original', { path }).then(
      (found) => {
        if (isCurrent) setOriginal(found.path)
      },
      // It was renamed or removed meanwhile; the next snapshot says so.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [path, revision])
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
