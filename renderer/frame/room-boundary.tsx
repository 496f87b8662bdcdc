import { Component, type ReactNode } from 'react'
import { say } from '../../shared/words/words'
import { EmptyState } from '../ui/empty-state'
import RotateCcw from 'lucide-react/icons/rotate-ccw'

interface RoomBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a fault of one part of the window from taking the rest of it along. */
export class RoomBoundary extends Component<RoomBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <EmptyState
        title={say('frame:fault.title')}
        sentence={say('frame:fault.sentence')}
        actions={[
          {
            label: say('frame:fault.again'),
            detail: say('frame:fault.againDetail'),
            icon: RotateCcw,
            run: () => {
              this.setState({ hasFailed: false })
            },
          },
        ]}
      />
    )
  }
}
