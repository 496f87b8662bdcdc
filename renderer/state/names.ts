import type { Snapshot } from '../../shared/ipc/views'
import { foldName, type TitleIndex } from '../../shared/notebook/titles'
import { fileNameOf } from '../../shared/notebook/state'

let known: { readonly snapshot: Snapshot; readonly names: TitleIndex } | null = null

/** Every name of the notebook, as the window knows it; gathered once for each snapshot. */
export function namesIn(snapshot: Snapshot): TitleIndex {
  if (known?.snapshot !== snapshot) known = { snapshot, names: gather(snapshot) }
  return known.names
}

function gather(snapshot: Snapshot): TitleIndex {
  const names = {
    fileNames: new Map<string, string[]>(),
    titles: new Map<string, string[]>(),
    aliases: new Map<string, string[]>(),
    ambiguous: new Map<string, string[]>(),
  }
  const { notes, sources, entities, dossiers } = snapshot
  for (const { path, title } of [...notes, ...sources, ...entities, ...dossiers]) {
    add(names.fileNames, fileNameOf(path), path)
    add(names.titles, title, path)
  }
  for (const { path, aliases } of [...notes, ...entities]) {
    for (const alias of aliases) add(names.aliases, alias, path)
  }
  for (const { path, ambiguous } of entities) {
    for (const name of ambiguous) add(names.ambiguous, name, path)
  }
  return names
}

function add(names: Map<string, string[]>, name: string, path: string): void {
  const folded = foldName(name)
  const paths = names.get(folded)
  if (!paths) names.set(folded, [path])
  else if (!paths.includes(path)) paths.push(path)
}
