import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { say } from '../../shared/words/words'
import { ask } from '../state/bridge'
import { attempt } from '../state/attempt'
import { forgetGone, useGoneStore, withGone } from '../state/gone'
import { useIsReadOnly, useNotebookStore } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { Button } from '../ui/button'
import { putAway } from './desk'
import { textOf, type Draft } from './drafts'
import { TextBar } from './text-bar'

/** Another program took the file of this text away: the text stays until the user decides. */
export function GoneNotice({ path, draft }: { readonly path: string; readonly draft: Draft }) {
  const gone = useGoneStore((store) => store.byPath[path])
  const isReadOnly = useIsReadOnly()
  if (!gone) return null
  const keep = () => {
    attempt(() => ask('records.keepGone', { path, body: textOf(draft) }))
  }
  return (
    <TextBar
      kind="warn"
      icon={TriangleAlert}
      actions={
        <>
          <Button size="small" isDisabled={isReadOnly} onPress={keep}>
            {say('frame:outside.keep')}
          </Button>
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              void putAway(draft)
              close(path)
            }}
          >
            {say('frame:outside.close')}
          </Button>
        </>
      }
    >
      {say(`frame:outside.here.${gone.why}`)}
    </TextBar>
  )
}

function close(path: string): void {
  forgetGone(path)
  const { snapshot, adopt } = useNotebookStore.getState()
  if (!snapshot) return
  const isIt = (record: { readonly path: string }) => record.path !== path
  const left = withGone({
    ...snapshot,
    notes: snapshot.notes.filter(isIt),
    sources: snapshot.sources.filter(isIt),
    entities: snapshot.entities.filter(isIt),
    dossiers: snapshot.dossiers.filter(isIt),
  })
  adopt(left)
  usePlaceStore.getState().closeMissing(left)
}
