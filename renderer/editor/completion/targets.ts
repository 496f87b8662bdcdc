import type { Snapshot } from '../../../shared/ipc/views'
import type { Glyph } from '../../../shared/model/entity-type'
import type { RecordKind } from '../../../shared/model/record-kind'
import { foldName } from '../../../shared/notebook/titles'
import { fileNameOf } from '../../../shared/notebook/state'

/** Something that a link can lead to, with every name by which people look for it. */
export interface Target {
  readonly kind: RecordKind
  readonly path: string
  readonly title: string
  /** What a link to it says: the citation key of a source, otherwise the file name. */
  readonly key: string
  readonly aliases: readonly string[]
  /** One line that tells it from others. */
  readonly detail: string
  readonly glyph: Glyph | null
  /** Another record has the same key, so that only the path tells them apart. */
  readonly isAmbiguous: boolean
}

/** All targets of a notebook, in the order in which equals are offered. */
export function targetsOf(snapshot: Snapshot): Target[] {
  const glyphs = new Map(snapshot.entityTypes.map(({ id, glyph }) => [id, glyph]))
  const targets = [
    ...snapshot.entities.map((entity) => ({
      ...named('entity', entity),
      aliases: [...entity.aliases, ...entity.ambiguous],
      detail: entity.detail,
      glyph: glyphs.get(entity.type) ?? null,
    })),
    ...snapshot.notes.map((note) => ({
      ...named('note', note),
      aliases: note.aliases,
      detail: '',
      glyph: null,
    })),
    ...snapshot.sources.map((source) => ({
      ...named('source', source),
      aliases: [],
      detail: source.key,
      glyph: null,
    })),
    ...snapshot.dossiers.map((dossier) => ({
      ...named('dossier', dossier),
      aliases: [],
      detail: dossier.subtitle,
      glyph: null,
    })),
  ]
  const counts = new Map<string, number>()
  for (const { key } of targets) counts.set(foldName(key), (counts.get(foldName(key)) ?? 0) + 1)
  return targets.map((target) => ({
    ...target,
    isAmbiguous: (counts.get(foldName(target.key)) ?? 0) > 1,
  }))
}

function named(kind: RecordKind, { path, title }: { path: string; title: string }) {
  return { kind, path, title, key: fileNameOf(path) }
}

/**
 * The link to a target that reads as `shown`: `[[Title]]`, or `[[Title|shown]]` where the words are
 * others, with folders where the name alone would be ambiguous.
 */
export function linkTo(target: Target, shown: string): string {
  const written = target.isAmbiguous ? target.path.replace(/\.md$/i, '') : target.key
  const words = shown.replace(/[[\]|\n]/g, ' ').trim()
  return words === written || words === '' ? `[[${written}]]` : `[[${written}|${words}]]`
}
