import { create } from 'zustand'

/** The panes of the window that F6 visits; each carries its name as `data-pane`. */
export type PaneName = 'rail' | 'list' | 'reading' | 'writing' | 'main' | 'inspector' | 'status'

interface LayoutStore {
  /** Whether the user wants the list and the links to stand beside the panes where there is room. */
  readonly wantsList: boolean
  readonly wantsInspector: boolean
  /** Where there is no room they lie over the panes for a moment. */
  readonly isListOut: boolean
  readonly isInspectorOut: boolean
  /** Source and note side by side, or only the one in focus. */
  readonly isSplit: boolean
  /** The pane of the workbench that had the focus last. */
  readonly focused: 'reading' | 'writing'
  change: (
    change: Partial<
      Pick<
        LayoutStore,
        'wantsList' | 'wantsInspector' | 'isListOut' | 'isInspectorOut' | 'isSplit' | 'focused'
      >
    >,
  ) => void
}

/** How the window is arranged; nothing of it belongs to the notebook. */
export const useLayoutStore = create<LayoutStore>((set) => ({
  wantsList: true,
  wantsInspector: true,
  isListOut: false,
  isInspectorOut: false,
  isSplit: true,
  focused: 'writing',
  change: (change) => {
    set(change)
  },
}))
