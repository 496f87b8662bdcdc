import { describe, expect, it } from 'vitest'
import { parseDate } from '../../shared/dates/edtf'
import { marksOf, separatedTextOf } from '../../shared/dossier/text-marks'
import { splitFrontMatter } from '../../shared/markdown/front-matter'
import { headingsOf } from '../../shared/markdown/headings'
import { proseOfNote } from '../../shared/mentions/prose'
import { makeRecordFile } from '../../shared/notebook/record-file'
import { proposeFields } from '../../shared/sources/propose'
import { pathologicalTexts } from '../support/pathological-texts'

/** What main does with the text of a file: each goes over the whole of it. */
const readings: Readonly<Record<string, (text: string) => unknown>> = {
  'reads its fields': (text) => splitFrontMatter(`---\n${text}\n---\n`),
  'reads one field': (text) => splitFrontMatter(`---\ntitle: ${text}\n---\n`),
  'finds its headings': headingsOf,
  'finds where names may stand': proseOfNote,
  'finds what a dossier writes anew': (text) => marksOf(separatedTextOf(noteOf(text))),
  'proposes a record from it': (text) => proposeFields(text, 'pasted text', parseDate),
}

function noteOf(text: string) {
  return makeRecordFile('notes/a.md', text, '2021-02-18T09:00:00.000Z').record
}

/** A second of work; twice that by the processor's count, which has the collector's threads in it. */
const mostMs = 2_000

/** Time of the processor, because that of the clock is other programs' too; in milliseconds. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

describe('a file that is made to take long', () => {
  it.each(pathologicalTexts())('is read within a second: $name', ({ text }) => {
    for (const [what, read] of Object.entries(readings)) {
      expect(
        timeOf(() => read(text)),
        what,
      ).toBeLessThan(mostMs)
    }
  })
})
