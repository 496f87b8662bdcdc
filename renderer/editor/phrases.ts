import { EditorState, type Extension } from '@codemirror/state'
import { say } from '../../shared/words/words'

/** The words of the editor's own panels, in the user's language. */
export function phrases(): Extension {
  return EditorState.phrases.of({
    Find: say('notes:find.find'),
    Replace: say('notes:find.replace'),
    next: say('notes:find.next'),
    previous: say('notes:find.previous'),
    all: say('notes:find.all'),
    'match case': say('notes:find.matchCase'),
    'by word': say('notes:find.byWord'),
    regexp: say('notes:find.pattern'),
    replace: say('notes:find.replaceOne'),
    'replace all': say('notes:find.replaceAll'),
    close: say('notes:find.close'),
    'current match': say('notes:find.current'),
    'on line': say('notes:find.onLine'),
    'replaced match on line $': say('notes:find.replacedOnLine'),
    'replaced $ matches': say('notes:find.replaced'),
    Completions: say('notes:completion.label'),
    'Control character': say('notes:editor.controlCharacter'),
    'Selection deleted': say('notes:editor.selectionDeleted'),
  })
}
