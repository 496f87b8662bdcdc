import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNotebook } from '../../../electron/storage/open-notebook'
import { composeDossier } from '../../../shared/dossier/compose'
import { inOneLine } from '../../../shared/dossier/verbatim'
import { recordsOfKind } from '../../../shared/notebook/records'
import { sha256 } from '../../fixtures/notebook'
import { makeFolder } from '../../storage/support/folder'

const sample = resolve(import.meta.dirname, '../../../data/sample-notebook')

/** The sample, opened from a copy, and its dossiers. */
async function composeSample() {
  const folder = makeFolder()
  cpSync(sample, folder, { recursive: true })
  const { state } = await openNotebook(folder, new Date('2026-01-31T09:00:00.000Z'))
  const dossiers = recordsOfKind(state, 'dossier')
  return {
    passages: [...state.passages.values()].flat(),
    composed: dossiers.map(({ path }) => composeDossier(state, path, sha256)),
  }
}

describe('the dossiers of the sample notebook', () => {
  it('refer to nothing that is not there', async () => {
    const { composed } = await composeSample()
    const broken = composed.flatMap(({ problems }) =>
      problems.filter(({ code }) => /^(?:link-|claim-unknown|evidence-dangling)/.test(code)),
    )
    expect(composed.length).toBeGreaterThan(1)
    expect(broken).toEqual([])
  })

  it('hold the words of every passage on which they rest, for anyone who searches for them', async () => {
    const { passages, composed } = await composeSample()
    for (const { markdown, uses } of composed) {
      const used = passages.filter(({ id }) => uses.passages.has(id))
      expect(used.length).toBeGreaterThan(10)
      for (const { quote } of used) expect(markdown).toContain(inOneLine(quote.exact))
    }
  })
})
