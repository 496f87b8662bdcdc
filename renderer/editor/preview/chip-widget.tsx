import { WidgetType, type EditorView } from '@codemirror/view'
import { ClaimChip } from '../../ui/claim-chip'
import { PassageChip } from '../../ui/passage-chip'
import { editorHost } from '../host'
import { clearPlace, placeFor } from '../react-place'
import type { Chip } from './chips'

/** A chip in the text of an editor: the same component as everywhere else. */
export class ChipWidget extends WidgetType {
  constructor(readonly chip: Chip) {
    super()
  }

  override eq(other: ChipWidget): boolean {
    return JSON.stringify(other.chip) === JSON.stringify(this.chip)
  }

  override toDOM(view: EditorView): HTMLElement {
    const follow = () => {
      view.state.facet(editorHost).follow(this.chip.link)
    }
    return placeFor(<TextChip chip={this.chip} onFollow={follow} />, 'editor-chip')
  }

  override destroy(place: HTMLElement): void {
    clearPlace(place)
  }

  override ignoreEvent(): boolean {
    return true
  }
}

function TextChip({ chip, onFollow }: { readonly chip: Chip; readonly onFollow: () => void }) {
  switch (chip.kind) {
    case 'claim':
      return (
        <ClaimChip
          status={chip.status}
          standing={chip.standing}
          text={chip.text}
          onPress={onFollow}
        />
      )
    case 'passage':
      return (
        <PassageChip
          sourceKey={chip.sourceKey}
          paragraph={chip.paragraph}
          state={chip.state}
          onPress={onFollow}
        />
      )
    case 'unknown':
      return <span className="editor-link-unresolved">{chip.written}</span>
  }
}
