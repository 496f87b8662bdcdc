import { describe, expect, it } from 'vitest'
import { composeDossier } from '../../../shared/dossier/compose'
import { remarksIn } from '../../../shared/dossier/remarks'
import { markdown, notebookOf, sha256 } from '../../fixtures/notebook'

function found(text: string): string[] {
  return remarksIn(text).map(({ start, end }) => text.slice(start, end))
}

describe('remarksIn', () => {
  it.each([
    ['a <!-- b --> c', ['<!-- b -->']],
    ['a %%b%% c %%d\n\ne%%', ['%%b%%', '%%d\n\ne%%']],
    ['`<!-- code -->` and `` %%a%% ` `` <!-- b -->', ['<!-- b -->']],
    ['```\n<!-- code -->\n```\n<!-- b -->', ['<!-- b -->']],
    ['~~~ x\n%%a%%', []],
    ['a ` b\n\n<!-- c --> ` d', ['<!-- c -->']],
    ['~~~ <!-- a language -->', []],
    ['` a `` b\n\n` c `` <!-- d -->', ['<!-- d -->']],
    ['<!-- not closed', []],
  ])('of %j', (text, remarks) => {
    expect(found(text)).toEqual(remarks)
  })
})

describe('a dossier', () => {
  it('holds no remark of its own text, of a note in it, or of a card', () => {
    const state = notebookOf({
      files: {
        'dossiers/D.md': markdown(
          {},
          'Text %%ask her%%\n\n![[N]]\n\n![[E]]\n\n## A <!-- title --> B\n',
        ),
        'notes/N.md': 'Note <!-- the informant is\n[[E]] --> here.\n\n<!-- alone -->\n\nEnd.',
        'entities/E.md': markdown({ type: 'person' }, 'A card. %%private [[N]]%%'),
      },
    })
    const { markdown: text } = composeDossier(state, 'dossiers/D.md', sha256)
    expect(text).not.toMatch(/ask her|informant|alone|private|title|<!--|%%/)
    for (const kept of ['Text', 'Note', 'here.', 'End.', 'A card.']) expect(text).toContain(kept)
  })
})
