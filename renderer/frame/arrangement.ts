import { useLayoutStore } from '../state/layout'
import { isWorkbench, usePlaceStore, type Place } from '../state/place'
import type { Room } from './room'
import { useIsWide } from './width'

/** How a side pane is shown: beside the others, over them, or only its button. */
export type SideState = 'none' | 'docked' | 'folded' | 'out'

/** What of the window is shown now. */
export interface Shown {
  readonly list: SideState
  readonly inspector: SideState
  readonly reading: boolean
  readonly writing: boolean
  /** Whether there are a source and a note to be shown side by side. */
  readonly canSplit: boolean
  readonly isSplit: boolean
}

interface Wishes {
  readonly isSplit: boolean
  readonly focused: 'reading' | 'writing'
  readonly hasRoomForTwo: boolean
}

/**
 * Which of source and note the workbench shows. The section's own pane is always there, even empty;
 * the other one if something is open in it, as long as there is room for two.
 */
export function workbenchPanes(place: Place, { isSplit, focused, hasRoomForTwo }: Wishes) {
  const isHere = isWorkbench(place.section)
  const hasReading = place.section === 'sources' || (isHere && place.source !== null)
  const hasWriting = place.section === 'notes' || (isHere && place.note !== null)
  const canSplit = hasReading && hasWriting
  const areBoth = canSplit && isSplit && hasRoomForTwo
  return {
    canSplit: canSplit && hasRoomForTwo,
    isSplit: areBoth,
    reading: hasReading && (areBoth || !hasWriting || focused === 'reading'),
    writing: hasWriting && (areBoth || !hasReading || focused === 'writing'),
  }
}

/** Arranges the window for its width, what is open and what the user wants to see. */
export function useArrangement(room: Room): Shown {
  const place = usePlaceStore((store) => store.place)
  const layout = useLayoutStore()
  const hasRoomForTwo = useIsWide('single')
  const hasRoomForInspector = useIsWide('inspector')
  const hasRoomForAll = useIsWide('list')

  const panes = workbenchPanes(place, { ...layout, hasRoomForTwo })
  const hasRoomForList = panes.isSplit ? hasRoomForAll : hasRoomForTwo
  return {
    ...panes,
    list: sideState(room.list !== undefined, hasRoomForList, layout.wantsList, layout.isListOut),
    inspector: sideState(
      room.inspector !== undefined,
      hasRoomForInspector,
      layout.wantsInspector,
      layout.isInspectorOut,
    ),
  }
}

function sideState(
  exists: boolean,
  hasRoom: boolean,
  isWanted: boolean,
  isOut: boolean,
): SideState {
  if (!exists) return 'none'
  if (hasRoom) return isWanted ? 'docked' : 'folded'
  return isOut ? 'out' : 'folded'
}
