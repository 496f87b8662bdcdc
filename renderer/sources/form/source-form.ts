import type { SourceFields } from '../../../shared/ipc/views'
import { formatAuthors, parseAuthors } from '../../../shared/sources/names'

/** The record of a source as a person edits it: every field is one line of text. */
export interface SourceForm {
  readonly title: string
  readonly authors: string
  readonly publisher: string
  readonly containerTitle: string
  /** EDTF, or empty. */
  readonly issued: string
  readonly accessed: string
  readonly url: string
  readonly language: string
  readonly origin: string
  readonly key: string
}

export type FormField = keyof SourceForm

export const emptyForm: SourceForm = {
  title: '',
  authors: '',
  publisher: '',
  containerTitle: '',
  issued: '',
  accessed: '',
  url: '',
  language: '',
  origin: '',
  key: '',
}

export function formFrom(fields: SourceFields, key: string): SourceForm {
  const { title, publisher, containerTitle, issued, accessed, url, language, origin } = fields
  const authors = formatAuthors(fields.authors)
  return { title, authors, publisher, containerTitle, issued, accessed, url, language, origin, key }
}

/** The fields of a form together with those it does not show. */
export function fieldsFrom(form: SourceForm, others: SourceFields): SourceFields {
  return {
    ...others,
    title: form.title.trim(),
    authors: parseAuthors(form.authors),
    publisher: form.publisher.trim(),
    containerTitle: form.containerTitle.trim(),
    issued: form.issued,
    accessed: form.accessed,
    url: form.url.trim(),
    language: form.language.trim(),
    origin: form.origin.trim(),
  }
}

/**
 * A proposal laid over what the user has typed: what they touched stays.
 * @returns the form, and the fields that hold a proposal nobody has looked at yet.
 */
export function withProposal(
  form: SourceForm,
  touched: ReadonlySet<FormField>,
  proposal: SourceForm,
): { readonly form: SourceForm; readonly proposed: ReadonlySet<FormField> } {
  const names = (Object.keys(form) as FormField[]).filter((name) => !touched.has(name))
  const taken = Object.fromEntries(names.map((name) => [name, proposal[name]]))
  const proposed = names.filter((name) => proposal[name] !== '')
  return { form: { ...form, ...taken }, proposed: new Set(proposed) }
}

/** Whether an address is one that can be opened; an odd one is noted and kept. */
export function isOddAddress(url: string): boolean {
  const typed = url.trim()
  return (
    typed !== '' && !/^(?:https?:\/\/[^\s/]+\.[^\s]+|mailto:\S+@\S+|doi:\S+|urn:\S+)$/i.test(typed)
  )
}
