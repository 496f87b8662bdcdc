import { useCommand } from '../commands/registry'
import { useFocusedRecord } from '../frame/links'
import { useRecordBrief } from '../frame/record-brief'
import { useHistoryPlace } from '../state/history-place'
import { HistorySheet } from './history-sheet'

/** The versions of the record in focus, or of one in the trash. */
export function HistoryCommands() {
  const { place, show } = useHistoryPlace()
  const record = useRecordBrief(useFocusedRecord())
  useCommand(
    'history.show',
    () => {
      if (record) show({ path: record.path, title: record.title })
    },
    record !== undefined,
  )
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
