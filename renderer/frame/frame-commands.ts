import { useEffect } from 'react'
import { useCommand } from '../commands/registry'
import { flushAll } from '../state/flush'
import { useLayoutStore } from '../state/layout'
import { attempt } from '../state/attempt'
import { ask } from '../state/bridge'
import { useSnapshot } from '../state/notebook'
import { usePlaceStore, type Place, type Section } from '../state/place'
import type { Shown } from './arrangement'
import { focusNextPane, focusPaneNamed } from './focus-panes'

/** What the commands do that move through the window and change its arrangement. */
export function useFrameCommands(shown: Shown): void {
  useGoCommands()
  useNotebookCommands()
  const { change, wantsList, wantsInspector, isSplit } = useLayoutStore()

  useCommand(
    'view.list',
    () => {
      if (shown.list === 'docked') change({ wantsList: false })
      else if (shown.list === 'out') change({ isListOut: false })
      else change({ wantsList: true, isListOut: !wantsList ? false : true })
    },
    shown.list !== 'none',
  )
  useCommand(
    'view.inspector',
    () => {
      if (shown.inspector === 'docked') change({ wantsInspector: false })
      else if (shown.inspector === 'out') change({ isInspectorOut: false })
      else change({ wantsInspector: true, isInspectorOut: wantsInspector })
    },
    shown.inspector !== 'none',
  )
  useCommand(
    'view.split',
    () => {
      change({ isSplit: !isSplit })
    },
    shown.canSplit,
  )
  useCommand('view.nextPane', () => {
    showNextPane(shown)
  })
}

/** Where only one of source and note has room, F6 changes between them. */
function showNextPane(shown: Shown): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  const { change } = useLayoutStore.getState()
  const { place } = usePlaceStore.getState()
  const hasBoth = place.source !== null && place.note !== null
  if (hasBoth && shown.reading !== shown.writing && (here === 'reading' || here === 'writing')) {
    const other = here === 'reading' ? 'writing' : 'reading'
    change({ focused: other })
    requestAnimationFrame(() => {
      focusPaneNamed(other)
    })
    return
  }
  focusNextPane(1)
}

function useGoCommands(): void {
  const { back, forward } = usePlaceStore()
  useCommand('go.back', back)
  useCommand('go.forward', forward)
  useCommand('go.notes', () => {
    show('notes')
  })
  useCommand('go.sources', () => {
    show('sources')
  })
  useCommand('go.entities', () => {
    show('entities')
  })
  useCommand('go.claims', () => {
    show('claims')
  })
  useCommand('go.dossiers', () => {
    show('dossiers')
  })
  useCommand('go.search', () => {
    usePlaceStore.getState().go({ section: 'search' })
    requestAnimationFrame(() => {
      focusPaneNamed('main')
    })
  })
  useCommand('go.problems', () => {
    show('problems')
  })
  useEffect(putAwayListWhenOpened, [])
}

/**
 * Goes to a section; where its list has no place of its own it comes out, ready to choose from. While
 * no source is open the reading pane is a list of them all itself.
 */
function show(section: Section): void {
  const { place, go } = usePlaceStore.getState()
  go({ section })
  useLayoutStore.getState().change({
    isListOut: section !== 'sources' || place.source !== null,
    ...(section === 'notes' ? { focused: 'writing' } : {}),
    ...(section === 'sources' ? { focused: 'reading' } : {}),
  })
  requestAnimationFrame(() => {
    focusPaneNamed('list')
  })
}

const records: readonly (keyof Place)[] = ['source', 'note', 'entity', 'claim', 'dossier']

function putAwayListWhenOpened(): () => void {
  return usePlaceStore.subscribe(({ place }, previous) => {
    if (records.some((key) => place[key] !== previous.place[key]))
      useLayoutStore.getState().change({ isListOut: false, isInspectorOut: false })
  })
}

function useNotebookCommands(): void {
  const { undo, redo } = useSnapshot()
  useCommand(
    'notebook.undo',
    () => {
      attempt(() => ask('notebook.undo', null))
    },
    undo !== null,
  )
  useCommand(
    'notebook.redo',
    () => {
      attempt(() => ask('notebook.redo', null))
    },
    redo !== null,
  )
  useCommand('record.save', () => void flushAll())
}
