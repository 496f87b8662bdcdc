import { closeBrackets } from '@codemirror/autocomplete'
import { history } from '@codemirror/commands'
import { indentUnit } from '@codemirror/language'
import { search } from '@codemirror/search'
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, placeholder } from '@codemirror/view'
import { notebookCompletion } from './completion/completion'
import { followLinks } from './follow'
import { foundMarks } from './found-marks'
import { editorHost, type EditorHost } from './host'
import { editorKeys } from './keys'
import { phrases } from './phrases'
import { lineDirection } from './preview/direction'
import { livePreview } from './preview/live-preview'
import { mentionMarks } from './preview/mentions'
import { plainSource } from './preview/plain-source'
import { notebookMarkdown } from './syntax'

const preview = new Compartment()
const access = new Compartment()

export interface EditorSettings {
  /** What the text is called when it is read out. */
  readonly label: string
  readonly placeholder: string
  readonly nonce: string
  readonly isPlain: boolean
  readonly host: EditorHost
  readonly onUpdate: Parameters<typeof EditorView.updateListener.of>[0]
}

/** Everything that makes a bare text field the notebook's editor. */
export function editorExtensions(settings: EditorSettings): Extension {
  return [
    editorHost.of(settings.host),
    EditorView.cspNonce.of(settings.nonce),
    EditorView.contentAttributes.of({
      'aria-label': settings.label,
      spellcheck: 'false',
      'data-first-focus': 'true',
    }),
    EditorView.lineWrapping,
    phrases(),
    EditorState.tabSize.of(4),
    indentUnit.of('  '),
    placeholder(settings.placeholder),
    drawSelection(),
    highlightSpecialChars(),
    history(),
    search({ top: true }),
    notebookMarkdown(),
    onlyBrackets(),
    closeBrackets(),
    notebookCompletion(),
    followLinks(),
    lineDirection(),
    mentionMarks(),
    foundMarks(),
    editorKeys(),
    preview.of(previewFor(settings.isPlain)),
    access.of([]),
    EditorView.updateListener.of(settings.onUpdate),
  ]
}

/** While one writes prose only brackets close by themselves; quotes and apostrophes never do. */
function onlyBrackets(): Extension {
  return Prec.high(
    EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['['], before: ')]}:;>' } }]),
  )
}

function previewFor(isPlain: boolean): Extension {
  return isPlain ? plainSource() : livePreview()
}

/** Lets the text be changed or only be read; it can be entered, selected and copied either way. */
export function allowWriting(view: EditorView, isAllowed: boolean): void {
  const readOnly = [
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-readonly': 'true' }),
  ]
  view.dispatch({ effects: access.reconfigure(isAllowed ? [] : readOnly) })
}

/** Shows the text set or as its plain source. */
export function showPlain(view: EditorView, isPlain: boolean): void {
  view.dispatch({ effects: preview.reconfigure(previewFor(isPlain)) })
}
