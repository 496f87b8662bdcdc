import type { NotebookState } from '../notebook/state'
import { say } from '../words/words'
import type { Making } from './draft'
import { createRecord, type Created } from './records'

/** The generated parts with which a new dossier ends. */
const parts = ['timeline', 'entities', 'sources', 'check'] as const

/** Makes a dossier that already has the parts that are written on export. */
export function createDossier(state: NotebookState, making: Making, title: string): Created {
  const generated = parts.map(
    (part) => `## ${say(`changes:dossier.${part}`)}\n\n\`\`\`dossier\npart: ${part}\n\`\`\`\n`,
  )
  const body = [`${say('changes:dossier.summary')}\n`, ...generated].join('\n')
  return createRecord(state, making, 'dossier', title, {}, body)
}
