import BookOpen from 'lucide-react/icons/book-open'
import Pencil from 'lucide-react/icons/pencil'
import TextQuote from 'lucide-react/icons/text-quote'
import type { SourceSummary } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { openRecord } from '../frame/open-record'
import { attempt } from '../state/attempt'
import { useSnapshot } from '../state/notebook'
import type { ActionRow } from '../ui/action-rows'
import { EmptyState } from '../ui/empty-state'
import { makeNote } from './new-note'

/** What stands in the writing pane while no note is open. */
export function NoNote() {
  const { notes, sources } = useSnapshot()
  const isFirst = notes.length === 0
  const write: ActionRow = {
    label: say(isFirst ? 'notes:empty.writeFirst' : 'notes:empty.write'),
    detail: say('notes:empty.writeDetail'),
    icon: Pencil,
    keys: shortcutOf('note.new'),
    run: () => {
      runCommand('note.new')
    },
  }
  const [source] = sources
  return (
    <EmptyState
      title={say(isFirst ? 'notes:empty.title' : 'notes:empty.noneOpen')}
      sentence={
        <>
          {say('notes:empty.link')} <code className="voice-code">[[</code>
          {say('notes:empty.cite')} <code className="voice-code">@</code>
          {say('notes:empty.quote')}
        </>
      }
      actions={[write, source ? besideSource(source) : addSource()]}
    />
  )
}

function besideSource(source: SourceSummary): ActionRow {
  return {
    label: say('notes:empty.fromSource'),
    detail: say('notes:empty.fromSourceDetail', { title: source.title }),
    icon: TextQuote,
    run: () => {
      attempt(async () => {
        openRecord(source.path, 'source', true)
        await makeNote()
      })
    },
  }
}

function addSource(): ActionRow {
  return {
    label: say('notes:empty.addSource'),
    detail: say('notes:empty.addSourceDetail'),
    icon: BookOpen,
    keys: shortcutOf('source.new'),
    run: () => {
      runCommand('source.new')
    },
  }
}
