import { lineInFile } from '../notebook/record-text'
import { say } from '../words/words'
import { writeClaims } from './claims-register'
import { writeEntities } from './entity-appendix'
import { writeCheck } from './evidence-check'
import { partNameSchema, partNames, type PartName } from './generated-part'
import type { Manuscript, Setting } from './manuscript'
import { writeSources } from './source-list'
import { writeTimeline } from './timeline'

const writers: Readonly<Record<PartName, (manuscript: Manuscript, setting: Setting) => string>> = {
  claims: writeClaims,
  entities: writeEntities,
  timeline: writeTimeline,
  sources: writeSources,
  check: writeCheck,
}

/**
 * Writes a part of the dossier that the program makes.
 * @param name as it stands in the block; one that does not exist is named in the text.
 * @param bodyLine where the block stands.
 */
export function writePart(
  manuscript: Manuscript,
  name: string,
  setting: Setting,
  bodyLine: number,
): string {
  const part = partNameSchema.safeParse(name)
  if (part.success) {
    manuscript.parts.add(part.data)
    return writers[part.data](manuscript, setting)
  }
  const message = say('export:partUnknown', { part: name, parts: partNames.join(', ') })
  const { from } = setting
  const where = { path: from.path, line: lineInFile(from, bodyLine), bodyLine }
  manuscript.problems.push({ code: 'link-unresolved', where, message })
  return `*(${message})*`
}
