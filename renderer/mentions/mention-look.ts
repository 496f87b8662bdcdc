import type { Snapshot } from '../../shared/ipc/views'
import type { Mention } from '../../shared/mentions/mention-text'
import type { Glyph } from '../../shared/model/entity-type'

/** The glyphs of the entities, by their paths. */
export type Glyphs = ReadonlyMap<string, Glyph>

let latest: { readonly snapshot: Snapshot; readonly glyphs: Glyphs } | null = null

/** The same object as long as no entity came, went or got another type: what is drawn stays drawn. */
export function glyphsIn(snapshot: Snapshot): Glyphs {
  if (latest?.snapshot === snapshot) return latest.glyphs
  const ofType = new Map(snapshot.entityTypes.map(({ id, glyph }) => [id, glyph]))
  const glyphs = new Map(
    snapshot.entities.map(({ path, type }) => [path, ofType.get(type) ?? 'concept'] as const),
  )
  latest = { snapshot, glyphs: latest && isSame(latest.glyphs, glyphs) ? latest.glyphs : glyphs }
  return latest.glyphs
}

function isSame(one: Glyphs, other: Glyphs): boolean {
  return one.size === other.size && [...one].every(([path, glyph]) => other.get(path) === glyph)
}

/**
 * The classes of a mention's words, `null` where nothing is to be seen: a refused name looks like any
 * other word. Where somebody decided, the line has the look of the entity's type.
 */
export function lookOf(glyphs: Glyphs, { state, entity }: Mention): string | null {
  switch (state) {
    case 'rejected':
      return null
    case 'ambiguous':
      return 'mention mention-ambiguous'
    case 'detected':
    case 'accepted':
    case 'linked':
      return `mention mention-${glyphs.get(entity ?? '') ?? 'concept'}`
  }
}

/** Where a mention stands, as an attribute of its words. */
export function placeOf({ start, end }: Pick<Mention, 'start' | 'end'>): string {
  return `${start} ${end}`
}
