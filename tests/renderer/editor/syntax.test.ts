import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { matchLinkAt } from '../../../shared/markdown/link-grammar'
import { linkNode, notebookMarkdown } from '../../../renderer/editor/syntax'

interface Fixture {
  readonly name: string
  readonly text: string
  readonly links: readonly { readonly at: string; readonly kind: string }[]
}

const fixtures = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/links.json'), 'utf8'),
) as Fixture[]

/** The links that the editor's parser finds, as they are written. */
function linksIn(text: string) {
  const state = EditorState.create({ doc: text, extensions: notebookMarkdown() })
  const found: { at: string; kind: string }[] = []
  ensureSyntaxTree(state, text.length, 5000)!.iterate({
    enter: ({ name, from, to }) => {
      if (name !== linkNode) return
      const written = state.sliceDoc(from, to)
      for (const link of matchLinkAt(written, 0)!.links) {
        found.push({ at: written.slice(link.start, link.end), kind: link.kind })
      }
    },
  })
  return found
}

describe("the editor's parser", () => {
  it.each(fixtures)('finds the links that every part of the program finds: $name', (fixture) => {
    const text = fixture.text.replaceAll('\r\n', '\n')
    const expected = fixture.links.map(({ at, kind }) => ({
      at: at.replaceAll('\r\n', '\n'),
      kind,
    }))
    expect(linksIn(text)).toEqual(expected)
  })
})
