import { useCommand } from '../commands/registry'
import { useFocusedRecord } from '../frame/links'
import { useRecordBrief } from '../frame/record-brief'
import { useNewRecord, useProposed } from '../state/new-record'
import { useIsReadOnly } from '../state/notebook'
import { EventSheet } from './event-sheet'
import { RelationSheet } from './relation-sheet'

/** What can be asked of relations and events from anywhere; a card in focus is where it begins. */
export function RelationSheets() {
  const isReadOnly = useIsReadOnly()
  const focused = useRecordBrief(useFocusedRecord())
  const { propose, settle } = useNewRecord()
  const relation = useProposed('relation')
  const event = useProposed('event')
  const from = focused?.kind === 'entity' ? focused.path : null
  useCommand('relation.new', () => propose({ kind: 'relation', from, passage: null }), !isReadOnly)
  useCommand('event.new', () => propose({ kind: 'event', passage: null }), !isReadOnly)
  return (
    <>
      {relation && <RelationSheet view={null} {...relation} onClose={settle} />}
      {event && <EventSheet passage={event.passage} onClose={settle} />}
    </>
  )
}
