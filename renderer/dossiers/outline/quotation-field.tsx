import { useState } from 'react'
import { say } from '../../../shared/words/words'
import { useSnapshot } from '../../state/notebook'
import { loadSource, useSourceStore } from '../../state/sources'
import { ComboBox } from '../../ui/combo-box'
import type { NewItem } from './item-markdown'

const longestShown = 90

/** Chooses a passage: first the source, then its words. */
export function QuotationField({ onItem }: { readonly onItem: (item: NewItem | null) => void }) {
  const { sources } = useSnapshot()
  const [path, setPath] = useState<string | null>(null)
  const [passage, setPassage] = useState<string | null>(null)
  const view = useSourceStore(({ byPath }) => (path === null ? undefined : byPath[path]))
  return (
    <>
      <ComboBox
        label={say('dossiers:add.source')}
        items={sources
          .filter(({ passageCount }) => passageCount > 0)
          .map((source) => ({ id: source.path, label: source.title, detail: source.key }))}
        value={path}
        onChange={(next) => {
          setPath(next)
          setPassage(null)
          onItem(null)
          if (next !== null) void loadSource(next)
        }}
      />
      {view && (
        <ComboBox
          label={say('dossiers:add.quotation')}
          items={view.passages.map(({ passage: { id, quote }, paragraph }) => ({
            id,
            label: quote.exact.slice(0, longestShown),
            ...(paragraph !== null && { detail: `¶${paragraph}` }),
          }))}
          value={passage}
          onChange={(next) => {
            setPassage(next)
            onItem(next === null ? null : { kind: 'quotation', key: view.key, passage: next })
          }}
        />
      )}
    </>
  )
}
