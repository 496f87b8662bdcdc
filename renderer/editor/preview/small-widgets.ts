import { WidgetType, type EditorView } from '@codemirror/view'
import { say } from '../../../shared/words/words'

class BulletWidget extends WidgetType {
  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    const bullet = document.createElement('span')
    bullet.className = 'editor-bullet'
    bullet.textContent = '•'
    return bullet
  }
}

/** Stands for the `-` of a list. */
export const bulletWidget = new BulletWidget()

class TaskWidget extends WidgetType {
  constructor(readonly isDone: boolean) {
    super()
  }

  override eq(other: TaskWidget): boolean {
    return other.isDone === this.isDone
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'editor-task-box'
    box.checked = this.isDone
    box.disabled = view.state.readOnly
    box.setAttribute('aria-label', say('notes:editor.task'))
    box.addEventListener('mousedown', (event) => {
      event.preventDefault()
    })
    box.addEventListener('click', (event) => {
      event.preventDefault()
      toggleTask(view, view.posAtDOM(box))
    })
    return box
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const open = new TaskWidget(false)
const done = new TaskWidget(true)

/** The box of a task; pressing it changes the text. */
export function taskWidget(isDone: boolean): WidgetType {
  return isDone ? done : open
}

/** Ticks the task whose `[ ]` stands at a position, or takes the tick away. */
function toggleTask(view: EditorView, position: number): void {
  const marker = view.state.sliceDoc(position, position + 3)
  if (!/^\[[ xX]\]$/.test(marker)) return
  view.dispatch({
    changes: { from: position + 1, to: position + 2, insert: marker === '[ ]' ? 'x' : ' ' },
    userEvent: 'input.task',
  })
}
