import { say } from '../../shared/words/words'
import { useHistoryPlace, type HistoryPlace } from '../state/history-place'
import { Choice } from '../ui/choice'

/** The JSON files of a notebook whose versions are looked at. */
export const dataFiles = [
  { id: 'claims', path: 'claims.json' },
  { id: 'relations', path: 'relations.json' },
  { id: 'mentions', path: 'mentions.json' },
  { id: 'notebook', path: 'notebook.json' },
] as const

/** Whether a place is such a file and no record. */
export function isData({ path }: HistoryPlace): boolean {
  return dataFiles.some((file) => file.path === path)
}

/** Which of the files is looked at. */
export function DataChoice({ chosen }: { readonly chosen: (typeof dataFiles)[number]['id'] }) {
  const show = useHistoryPlace((store) => store.show)
  return (
    <div className="history-data">
      <Choice
        label={say('history:data.label')}
        items={dataFiles.map(({ id }) => ({ id, label: say(`history:data.${id}`) }))}
        value={chosen}
        onChange={(next) => {
          const file = dataFiles.find(({ id }) => id === next)
          if (file) show({ path: file.path, title: file.path })
        }}
      />
    </div>
  )
}
