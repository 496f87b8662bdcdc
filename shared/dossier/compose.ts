import { withBody } from '../markdown/line-endings'
import type { Place, Problem, ProblemCode } from '../model/problem'
import { AppError } from '../model/failure'
import { byPlace, check } from '../notebook/check'
import { checkLinksOf } from '../notebook/check-links'
import { derived } from '../notebook/derived'
import { dossierFieldsOf } from '../notebook/fields'
import { makeRecordFile, recordProblems } from '../notebook/record-file'
import type { Sha256 } from '../notebook/record-text'
import { byText } from '../notebook/records'
import type { NotebookState, RecordFile } from '../notebook/state'
import { say } from '../words/words'
import { anchorsOf, headingLine } from './headings'
import {
  newManuscript,
  nothingFound,
  type Findings,
  type Manuscript,
  type Setting,
  type Uses,
} from './manuscript'
import { topHeadings } from './sections'
import { writeSources } from './source-list'
import { separatedTextOf } from './text-marks'
import { footnoteDefinition, type SeparatedText } from './user-footnotes'
import { verbatim } from './verbatim'
import { writeText } from './write-text'

/** A dossier as a finished text. */
export interface ComposedDossier {
  /** Markdown with LF and a final newline; the same notebook gives the same bytes. */
  readonly markdown: string
  /** What a careful reader would ask about, of all that is part of this text. */
  readonly problems: readonly Problem[]
  readonly uses: Uses
}

/**
 * Composes a dossier.
 * @param body the body as an editor has it (LF), where it is newer than the file.
 * @throws AppError `not-found` when there is no dossier at the path.
 */
export function composeDossier(
  state: NotebookState,
  path: string,
  sha256: Sha256,
  body?: string,
): ComposedDossier {
  const saved = state.records.get(path)
  if (saved?.kind !== 'dossier') throw new AppError('not-found', say('export:noDossier', { path }))
  const dossier = body === undefined ? saved : withEditedBody(saved, body)
  const { markdown, manuscript } = writeUntilKnown(state, dossier)
  return { markdown, problems: problemsOf(manuscript, dossier, sha256), uses: manuscript.uses }
}

/** The notebook itself stays as it is, with all that was derived from it: it is asked at every key. */
function withEditedBody({ path, text, bodyStart, modified }: RecordFile, body: string): RecordFile {
  return makeRecordFile(path, withBody(text, bodyStart, body), modified).record
}

/**
 * A part such as the timeline speaks of what comes after it, and links lead to sections that are
 * written later. So the text is written again with what was found, until nothing new is found.
 */
function writeUntilKnown(
  state: NotebookState,
  dossier: RecordFile,
): { readonly markdown: string; readonly manuscript: Manuscript } {
  let known = nothingFound
  for (;;) {
    const manuscript = newManuscript(state, known)
    const markdown = write(manuscript, dossier)
    const found = {
      uses: manuscript.uses,
      anchors: anchorsOf(manuscript.headings),
      parts: manuscript.parts,
    }
    if (fingerprint(found) === fingerprint(known)) return { markdown, manuscript }
    known = found
  }
}

/** What decides how the text reads; an order is not part of it, since no order finds anything new. */
function fingerprint({ uses, anchors, parts }: Findings): string {
  const sets = [uses.claims, uses.sources, uses.entities, uses.passages, uses.texts, parts]
  return JSON.stringify([...sets.map((set) => [...set].sort(byText)), [...anchors].sort()])
}

function write(manuscript: Manuscript, dossier: RecordFile): string {
  const blocks = [
    titleBlock(manuscript, dossier),
    bodyBlock(manuscript, dossier),
    footnoteBlock(manuscript),
  ]
  // The sources are known only when the footnotes are written, but stand before them.
  blocks.splice(2, 0, sourceBlock(manuscript))
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function titleBlock({ headings }: Manuscript, dossier: RecordFile): string {
  const title = verbatim(dossier.title)
  headings.push({ words: title, record: null })
  const subtitle = dossierFieldsOf(dossier).subtitle?.trim() ?? ''
  const lines = [headingLine(1, title), subtitle === '' ? '' : `*${verbatim(subtitle)}*`]
  return lines.filter((line) => line !== '').join('\n\n')
}

function bodyBlock(manuscript: Manuscript, dossier: RecordFile): string {
  const body = bodyBelowTitle(dossier)
  const highest = Math.min(...topHeadings(body.text).map(({ level }) => level), 2)
  return writeText(manuscript, body, settingOf(dossier, 2 - highest))
}

/** A title that the user wrote at the top of the text as well is not said twice. */
const bodyBelowTitle = derived((dossier: RecordFile): SeparatedText => {
  const whole = separatedTextOf(dossier)
  const [first] = topHeadings(whole.text)
  const isTitle = first?.words === dossier.title && whole.text.slice(0, first.start).trim() === ''
  return isTitle ? { ...whole, text: whole.text.slice(first.end) } : whole
})

/** Claims must be checkable even where the user asked for no list of sources. */
function sourceBlock(manuscript: Manuscript): string {
  const { uses, parts } = manuscript
  if (parts.has('sources') || uses.sources.size === 0) return ''
  const heading = say('export:sourcesHeading')
  manuscript.headings.push({ words: heading, record: null })
  return `${headingLine(2, heading)}\n\n${writeSources(manuscript)}`
}

/** Footnotes in the order of first use; one that is written may use others, which follow. */
function footnoteBlock({ footnotes }: Manuscript): string {
  const written: string[] = []
  for (const [label, text] of footnotes) written.push(footnoteDefinition(label, text()))
  return written.join('\n\n')
}

function settingOf(dossier: RecordFile, shift: number): Setting {
  return { from: dossier, level: 1, shift, within: [], mayLink: true, isListed: false }
}

/** The problems of what is in the text: its records, claims, passages and sources. */
function problemsOf(
  { state, problems, uses }: Manuscript,
  dossier: RecordFile,
  sha256: Sha256,
): Problem[] {
  const ofNotebook = check(state, sha256).filter(
    ({ code, where }) => where.path !== dossier.path && isUsed(uses, code, where),
  )
  const ofDossier = [...recordProblems(dossier), ...checkLinksOf(state, dossier)]
  return [...problems, ...ofNotebook, ...ofDossier].sort(byPlace)
}

function isUsed(uses: Uses, code: ProblemCode, { path, claim, passage }: Place): boolean {
  if (uses.texts.has(path)) return true
  if (code === 'source-ungraded' || code === 'source-text-changed') return uses.sources.has(path)
  if (claim !== undefined) return uses.claims.has(claim)
  return passage !== undefined && uses.passages.has(passage)
}
