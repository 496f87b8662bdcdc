import { splitFrontMatter } from '../../shared/markdown/front-matter'
import { recordKindSchema, type RecordKind } from '../../shared/model/record-kind'

/** What a file name says of the file: a text, something that is planned, or something else. */
export function formOf(name: string): 'markdown' | 'text' | 'planned' | 'other' {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''
  if (ending === '.md' || ending === '.markdown') return 'markdown'
  if (ending === '.txt') return 'text'
  return plannedEndings.has(ending) ? 'planned' : 'other'
}

/**
 * What a file becomes when the user does not say so: Markdown what its front matter says, a plain
 * text a source, because people write their own texts in Markdown and take over others' as text.
 */
export function kindOfText(form: 'markdown' | 'text', text: string): RecordKind {
  if (form === 'text') return 'source'
  const { data } = splitFrontMatter(text)
  const stated = recordKindSchema.safeParse(data.kind)
  if (stated.success) return stated.data
  return isBibliographic(data) ? 'source' : 'note'
}

/** Whether front matter describes a published work as CSL does, or a text that was captured. */
function isBibliographic(data: Readonly<Record<string, unknown>>): boolean {
  if (data.captured !== undefined) return true
  return cslTypes.has(String(data.type)) && cslFields.some((field) => data[field] !== undefined)
}

const cslFields = ['author', 'issued', 'container-title', 'publisher', 'URL', 'DOI']

/** The types of CSL 1.0.2. */
const cslTypes = new Set(
  [
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic',
    'collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic',
    'hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet',
    'paper-conference patent performance periodical personal_communication post post-weblog',
    'regulation report review review-book software song speech standard thesis treaty webpage',
  ].flatMap((line) => line.split(' ')),
)

const plannedEndings = new Set(['.html', '.htm', '.pdf', '.docx', '.bib', '.ris', '.json'])
