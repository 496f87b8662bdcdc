import { createHash } from 'node:crypto'
import { addFiles } from '../../support/files'
import { placeAt } from './app'

/** Long enough that a text that was cut short is not taken for a whole one. */
export const longText = 'A sentence that is long enough to matter. '.repeat(100)

const captured = 'The envoy telephoned Beijing. Nobody in Washington said so.\n'
const instant = '2026-01-31T09:00:00.000Z'
const sourceId = '01EXAMP1E00000000000000002'

const passage = {
  id: 'p-firstp',
  quote: { exact: 'The envoy telephoned Beijing.', prefix: '', suffix: ' Nobody' },
  position: { start: 0, end: 29 },
  textSha256: createHash('sha256').update(captured).digest('hex'),
  unique: true,
  created: instant,
  comment: '',
}
const claim = {
  id: 'c-envoy-call',
  text: 'The envoy telephoned Beijing.',
  speaker: null,
  saidOn: null,
  status: 'supported',
  evidence: [
    {
      id: 'e1',
      source: sourceId,
      passage: passage.id,
      stance: 'supports',
      credibility: 2,
      comment: '',
    },
  ],
  created: instant,
  updated: instant,
}

/** The notebook with which every operation begins, and the file that an export replaces. */
const files: Readonly<Record<string, string>> = {
  'notebook/notebook.json': `${JSON.stringify({ format: 1, id: '01EXAMP1E00000000000000001', name: 'First', created: instant }, null, 2)}\n`,
  'notebook/notes/Two.md': `---\ntags: [b] # mine\nupdated: ${instant}\n---\n\n${longText}\n`,
  'notebook/notes/CRLF.md': 'Also [[Two]].\r\n\r\nAnd [[two|shown]].\r\n',
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `notebook/notes/Link ${index + 1}.md`,
      `See [[Two]] and ![[Two]].\n\n${longText}`,
    ]),
  ),
  'notebook/sources/rao2021envoys.md': `---\nid: ${sourceId}\ntitle: Envoys\ntype: webpage\n---\n${captured}`,
  'notebook/sources/rao2021envoys.passages.json': json('passages', passage),
  'notebook/sources/plain2020.md': '---\ntitle: Without an id\ntype: webpage\n---\nOther words.\n',
  'notebook/entities/Envoy.md': '---\ntype: person\n---\nSpoke in [[Two]].\n',
  'notebook/dossiers/Report.md': '# Report\n\n![[Two]]\n\n![[c-envoy-call]]\n',
  'notebook/claims.json': json('claims', claim),
  'out/Report.md': `An older export.\n${longText}`,
}

function json(field: string, item: object): string {
  return `${JSON.stringify({ format: 1, [field]: [item] }, null, 2)}\n`
}

/** Makes the folders of a case as they are before the operation. */
export function makeFirstNotebook(folder: string): void {
  addFiles(folder, files)
}

/** Makes the twenty files that the import takes in; all cases below `folder` share them. */
export function makeFilesToImport(folder: string): void {
  const notes = Array.from({ length: 20 }, (_, index) => [
    `Taken in ${index + 1}.md`,
    `---\ntags: [imported]\n---\n\nNumber ${index + 1}, see [[Two]].\n\n${longText}`,
  ])
  addFiles(placeAt(`${folder}/case`).toImport, Object.fromEntries(notes) as Record<string, string>)
}
