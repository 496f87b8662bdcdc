import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { say } from '../../shared/words/words'
import { useLayoutStore } from '../state/layout'
import { useSnapshot } from '../state/notebook'
import { isWorkbench, usePlaceStore } from '../state/place'
import { useArrangement, type Shown } from './arrangement'
import { focusPaneNamed, focusWork, rememberFocus } from './focus-panes'
import { useFrameCommands } from './frame-commands'
import { HeldBar } from './held-bar'
import { InspectorStrip } from './inspector-strip'
import { Rail } from './rail'
import { RecordCommands } from './record-commands'
import { RoomBoundary } from './room-boundary'
import type { Room, Rooms } from './room'
import { StatusBar } from './status-bar'
import { TitleBar } from './title-bar'
import { useIsWide } from './width'
import './frame.css'

/** The window with a notebook open: bars, rail, and the panes of the section. */
export function Frame({ rooms }: { readonly rooms: Rooms }) {
  const section = usePlaceStore(({ place }) => place.section)
  const { name } = useSnapshot()
  const room = rooms[section]
  const shown = useArrangement(room)
  const hasRail = useIsWide('rail')
  useFrameCommands(shown)
  return (
    <div
      className="frame"
      onFocusCapture={(event) => {
        rememberFocus(event.target)
      }}
    >
      <div>
        <TitleBar shown={shown} />
        <HeldBar />
      </div>
      <div className="frame-middle">
        {hasRail && <Rail />}
        <main className="frame-panes">
          <h1 className="only-spoken">
            {say('frame:heading', { notebook: name, section: say(`frame:section.${section}`) })}
          </h1>
          <Panes room={room} shown={shown} />
        </main>
        {shown.inspector === 'folded' && <InspectorStrip />}
        {shown.list === 'out' && <Out side="left">{room.list}</Out>}
        {shown.inspector === 'out' && <Out side="right">{room.inspector}</Out>}
      </div>
      <StatusBar />
      <RecordCommands />
    </div>
  )
}

function paneIds(shown: Shown): string[] {
  return [
    ...(shown.list === 'docked' ? ['list'] : []),
    'main',
    ...(shown.inspector === 'docked' ? ['inspector'] : []),
  ]
}

function Panes({ room, shown }: { readonly room: Room; readonly shown: Shown }) {
  const section = usePlaceStore(({ place }) => place.section)
  const { folder } = useSnapshot()
  const sizes = useDefaultLayout({
    id: `panes of ${folder}`,
    panelIds: paneIds(shown),
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  })
  return (
    <Group {...sizes} resizeTargetMinimumSize={{ fine: 9, coarse: 24 }}>
      {shown.list === 'docked' && (
        <>
          <Panel
            id="list"
            defaultSize={240}
            minSize={200}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            {room.list}
          </Panel>
          <Separator className="splitter" aria-label={say('frame:pane.resize')} />
        </>
      )}
      <Panel id="main" minSize={320}>
        <RoomBoundary key={isWorkbench(section) ? 'workbench' : section}>{room.main}</RoomBoundary>
      </Panel>
      {shown.inspector === 'docked' && (
        <>
          <Separator className="splitter" aria-label={say('frame:pane.resize')} />
          <Panel
            id="inspector"
            defaultSize={264}
            minSize={220}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            {room.inspector}
          </Panel>
        </>
      )}
    </Group>
  )
}

/** A side pane over the others; Esc or a press beside it puts it away, and the press does its work. */
function Out({
  side,
  children,
}: {
  readonly side: 'left' | 'right'
  readonly children: ReactNode
}) {
  const change = useLayoutStore((layout) => layout.change)
  const pane = useRef<HTMLDivElement>(null)
  const close = useCallback(() => {
    change({ isListOut: false, isInspectorOut: false })
  }, [change])
  useEffect(() => {
    focusPaneNamed(side === 'left' ? 'list' : 'inspector')
    return () => {
      requestAnimationFrame(focusWork)
    }
  }, [side])
  useEffect(() => {
    const onPress = ({ target }: Event) => {
      if (target instanceof Element && isBeside(target, pane.current)) close()
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [close])
  return (
    <div
      ref={pane}
      className={`frame-out frame-out-${side}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      {children}
    </div>
  )
}

/** A menu of the pane lies outside of it in the page but belongs to it, as its own buttons do. */
function isBeside(target: Element, pane: Element | null): boolean {
  const isOwnButton = target.closest('.title-bar-end') !== null
  return target.closest('.frame') !== null && !isOwnButton && pane?.contains(target) !== true
}
