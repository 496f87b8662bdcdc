import { say } from '../../shared/words/words'
import { ListPane } from '../frame/list-pane'
import { openRecord } from '../frame/open-record'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { OutlinePane } from './outline/outline-pane'

/** At the left of the dossiers: the outline of the one that is open, otherwise the list of all. */
export function DossierSide() {
  const { dossiers } = useSnapshot()
  const current = usePlaceStore(({ place }) => place.dossier)
  const open = dossiers.find(({ path }) => path === current)
  if (open) return <OutlinePane key={open.path} dossier={open} />
  return (
    <ListPane<'title'>
      title={say('frame:section.dossiers')}
      count={dossiers.length}
      groupsFor={(words) => [
        {
          id: 'dossiers',
          title: null,
          rows: dossiers
            .filter(({ title }) => title.toLocaleLowerCase().includes(words))
            .map(({ path, title, subtitle }) => ({ id: path, title, detail: subtitle })),
        },
      ]}
      sorts={[{ id: 'title', label: say('frame:list.byTitle') }]}
      filterPlaceholder={say('dossiers:list.filter')}
      current={null}
      onOpen={(path) => {
        openRecord(path, 'dossier')
      }}
      add={{ label: say('commands:title.dossier.new'), command: 'dossier.new' }}
      empty={say('dossiers:list.empty')}
    />
  )
}
