import { useMemo } from 'react'
import { create } from 'zustand'
import type { VersionView } from '../../shared/ipc/views'
import { say } from '../../shared/words/words'
import { CompareTexts } from '../editor/compare-texts'
import type { Compared } from './use-versions'
import { timeOf } from './version-words'

interface DifferenceViewWish {
  /** Whether two texts are shown side by side instead of as one. */
  readonly isTwo: boolean
  show: (isTwo: boolean) => void
}

/** How the user likes to see differences, for as long as the window is open. */
export const useDifferenceView = create<DifferenceViewWish>((set) => ({
  isTwo: false,
  show: (isTwo) => {
    set({ isTwo })
  },
}))

export interface SideBySideProps {
  readonly texts: Compared
  /** Whether the version is compared with the text of now, or with the version before it. */
  readonly against: 'now' | 'before'
  readonly version: VersionView
}

/** A version beside what it is compared with, the older text at the left. */
export function SideBySide({ texts, against, version }: SideBySideProps) {
  const { before, after } = texts
  const sides = useMemo(() => {
    const own = say('history:side.version', { time: timeOf(version) })
    const other = say(against === 'now' ? 'history:side.now' : 'history:side.older')
    const [left, right] = against === 'now' ? [own, other] : [other, own]
    return {
      left: { name: left, detail: '', text: before },
      right: { name: right, detail: '', text: after },
    }
  }, [before, after, against, version])
  return (
    <div className="history-two">
      <CompareTexts {...sides} />
    </div>
  )
}
