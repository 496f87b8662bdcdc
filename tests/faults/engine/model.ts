/** What a notebook of plain notes should hold: bodies by title. */
export type Notes = ReadonlyMap<string, string>

/** Something a user does to it. */
export type Deed =
  | { readonly do: 'create'; readonly title: string; readonly body: string }
  | { readonly do: 'save'; readonly title: string; readonly body: string }
  | { readonly do: 'rename'; readonly title: string; readonly to: string }
  | { readonly do: 'remove'; readonly title: string }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }

/** What a deed made of each note that it touched. */
type Effect = ReadonlyMap<string, { readonly before?: string; readonly after?: string }>

/** The notes, and what undo and redo would do. */
export interface Model {
  readonly notes: Notes
  readonly undo: readonly Effect[]
  readonly redo: readonly Effect[]
}

/** A notebook just opened: nothing can be taken back. */
export function modelOf(notes: Notes): Model {
  return { notes, undo: [], redo: [] }
}

/** The model after something was done to it. What is typed is taken back by the editor, not here. */
export function after({ notes, undo, redo }: Model, deed: Deed): Model {
  if (deed.do === 'undo' || deed.do === 'redo') {
    const effect = (deed.do === 'undo' ? undo : redo).at(-1) ?? new Map()
    const isBack = deed.do === 'undo'
    return {
      notes: applied(notes, effect, isBack),
      undo: isBack ? undo.slice(0, -1) : [...undo, effect],
      redo: isBack ? [...redo, effect] : redo.slice(0, -1),
    }
  }
  const effect = effectOf(notes, deed)
  const now = applied(notes, effect, false)
  return deed.do === 'save'
    ? { notes: now, undo, redo }
    : { notes: now, undo: [...undo, effect], redo: [] }
}

/** The model after undo or redo was refused, because other things were done since: it is given up. */
export function afterRefusal({ notes, undo, redo }: Model, deed: Deed): Model {
  return deed.do === 'undo'
    ? { notes, undo: undo.slice(0, -1), redo }
    : { notes, undo, redo: redo.slice(0, -1) }
}

/**
 * What is done next.
 * @param pick a whole number below the one given.
 */
export function nextDeed({ notes, undo, redo }: Model, pick: (below: number) => number): Deed {
  const titles = [...notes.keys()]
  const title = titles[pick(titles.length)] ?? ''
  const other = titles[pick(titles.length)] ?? ''
  const fresh = `Note ${pick(1e9)}`
  const body = `Text ${pick(1e9)}. See [[${other}]].\n${'And so on. '.repeat(pick(40))}\n`
  const chance = pick(100)
  if (titles.length < 3 || chance < 15) return { do: 'create', title: fresh, body }
  if (chance < 65) return { do: 'save', title, body }
  if (chance < 80) return { do: 'rename', title, to: fresh }
  if (chance < 88 && titles.length > 5) return { do: 'remove', title }
  if (chance < 95 && undo.length > 0) return { do: 'undo' }
  return redo.length > 0 ? { do: 'redo' } : { do: 'save', title, body }
}

function effectOf(notes: Notes, deed: Exclude<Deed, { do: 'undo' | 'redo' }>): Effect {
  const { title } = deed
  const body = notes.get(title) ?? ''
  switch (deed.do) {
    case 'create':
      return new Map([[title, { after: deed.body }]])
    case 'save':
      return new Map([[title, { before: body, after: deed.body }]])
    case 'remove':
      return new Map([[title, { before: body }]])
    case 'rename': {
      const rewritten = (text: string) => text.replaceAll(`[[${title}]]`, `[[${deed.to}]]`)
      const linking = [...notes].filter(
        ([name, text]) => name !== title && rewritten(text) !== text,
      )
      return new Map<string, { before?: string; after?: string }>([
        [title, { before: body }],
        [deed.to, { after: rewritten(body) }],
        ...linking.map(([name, text]) => [name, { before: text, after: rewritten(text) }] as const),
      ])
    }
  }
}

function applied(notes: Notes, effect: Effect, isBack: boolean): Notes {
  const now = new Map(notes)
  for (const [title, { before, after }] of effect) {
    const text = isBack ? before : after
    if (text === undefined) now.delete(title)
    else now.set(title, text)
  }
  return now
}
