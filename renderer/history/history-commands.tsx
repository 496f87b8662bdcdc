import { useCommand } from '../commands/registry'
import { useFocusedRecord } from '../frame/links'
import { useRecordBrief } from '../frame/record-brief'
import { useHistoryPlace } from '../state/history-place'
import { usePlaceStore } from '../state/place'
import { HistorySheet } from './history-sheet'

/** The versions of the record in focus, or of one in the trash. */
export function HistoryCommands() {
  const { place, show } = useHistoryPlace()
  const record = useRecordBrief(useFocusedRecord())
  const isInClaims = usePlaceStore((store) => store.place.section === 'claims')
  const showData = () => {
    show({ path: 'claims.json', title: 'claims.json' })
  }
  useCommand(
    'history.show',
    () => {
      if (record) show({ path: record.path, title: record.title })
      else showData()
    },
    record !== undefined || isInClaims,
  )
  useCommand('history.showData', showData)
  if (!place) return null
  return (
    <HistorySheet
      key={`${place.stamp ?? ''} ${place.path}`}
      place={place}
      onClose={() => {
        show(null)
      }}
    />
  )
}
