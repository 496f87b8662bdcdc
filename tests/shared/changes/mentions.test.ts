import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkAllMentions, linkMention } from '../../../shared/changes/link-mentions'
import {
  acceptMention,
  forgetDecision,
  meansEntity,
  neverFindBy,
  rejectMention,
} from '../../../shared/changes/mentions'
import { removeRecord, saveBody } from '../../../shared/changes/records'
import { renameRecord } from '../../../shared/changes/rename'
import { mentionsOf } from '../../../shared/mentions/mentions-of'
import type { Change } from '../../../shared/model/change'
import { AppError } from '../../../shared/model/failure'
import type { NotebookState } from '../../../shared/notebook/state'
import { markdown, notebookOf, sourceFile } from '../../fixtures/notebook'
import { edits, marked, prose } from '../mentions/edited-text'
import { counting, done } from './making'

const [iran, washington, george, note] = [
  'entities/Iran.md',
  'entities/Washington.md',
  'entities/George Washington.md',
  'notes/n.md',
]
const text =
  'The talks with Iran were long. The deal with Iran was signed, as Iran said in Washington.\n'

function notebook(body = text, more: Readonly<Record<string, string>> = {}): NotebookState {
  return notebookOf({
    files: {
      [iran]: markdown({ type: 'place', aliases: ['Persia'] }),
      [washington]: markdown({ type: 'place' }),
      [george]: markdown({ type: 'person', aliases: ['Washington'] }),
      [note]: body,
      ...more,
    },
  })
}

function bodyAt(state: NotebookState, path = note): string {
  const { text: whole, bodyStart } = state.records.get(path)!
  return whole.slice(bodyStart)
}

function placeIn(state: NotebookState, words: string, occurrence = 0, entity = iran) {
  return { path: note, entity, ...marked(bodyAt(state), words, occurrence) }
}

function told(state: NotebookState, path = note) {
  return mentionsOf(state, path).map((one) => `${one.text} ${one.state} ${one.entity ?? '?'}`)
}

/** Makes the change, and checks that it can be taken back. */
function after(state: NotebookState, make: (state: NotebookState) => Change): NotebookState {
  return done(state, make(state))
}

function failureOf(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('It did not fail.')
}

describe('deciding about mentions', () => {
  it('accepts one place and gives ids to what is referred to', () => {
    const state = after(notebook(), (now) =>
      acceptMention(now, counting(), placeIn(now, 'Iran', 1)),
    )
    expect(told(state)).toEqual([
      `Iran detected ${iran}`,
      `Iran accepted ${iran}`,
      `Iran detected ${iran}`,
      'Washington ambiguous ?',
    ])
    expect(state.records.get(note)?.id).not.toBeNull()
    const [decision] = [...state.decisions.values()]
    expect(decision).toMatchObject({ verdict: 'accepted', entity: state.records.get(iran)?.id })
  })

  it('rejects one place, and asks no longer where one of two is left', () => {
    const making = counting()
    let state = after(notebook(), (now) => rejectMention(now, making, placeIn(now, 'Iran', 0)))
    expect(told(state)[0]).toBe(`Iran rejected ${iran}`)
    state = after(state, (now) => rejectMention(now, making, placeIn(now, 'Washington', 0, george)))
    expect(told(state)[3]).toBe(`Washington detected ${washington}`)
  })

  it('takes another entity than the name says, and words that are no name', () => {
    const making = counting()
    let state = after(notebook(), (now) =>
      meansEntity(now, making, placeIn(now, 'Washington', 0, george)),
    )
    expect(told(state)[3]).toBe(`Washington accepted ${george}`)
    state = after(state, (now) => meansEntity(now, making, placeIn(now, 'The deal', 0)))
    expect(told(state)).toContain(`The deal accepted ${iran}`)
  })

  it('lets the last decision about a place hold', () => {
    const making = counting()
    let state = after(notebook(), (now) => acceptMention(now, making, placeIn(now, 'Iran', 1)))
    state = after(state, (now) => rejectMention(now, making, placeIn(now, 'Iran', 1)))
    expect(told(state)[1]).toBe(`Iran rejected ${iran}`)
    state = after(state, (now) => meansEntity(now, making, placeIn(now, 'Iran', 1, washington)))
    state = after(state, (now) => meansEntity(now, making, placeIn(now, 'Iran', 1, george)))
    expect(told(state)[1]).toBe(`Iran accepted ${george}`)
    const accepted = [...state.decisions.values()].filter(({ verdict }) => verdict !== 'rejected')
    expect(accepted).toHaveLength(1)
    const ids = [...state.decisions.keys()]
    for (const id of ids) state = after(state, (now) => forgetDecision(now, making, id))
    expect(told(state)[1]).toBe(`Iran detected ${iran}`)
  })

  it('finds an entity no longer by a name that it must not be found by; links still lead to it', () => {
    const state = after(notebook('Persia, PERSIA, [[Persia]] and Iran.'), (now) =>
      neverFindBy(now, counting(), { entity: iran, words: 'Persia' }),
    )
    expect(told(state)).toEqual([`Persia linked ${iran}`, `Iran detected ${iran}`])
    expect(neverFindBy(state, counting(), { entity: iran, words: 'persia' }).edits).toEqual([])
  })

  it('refuses places without words and places that nobody can tell apart', () => {
    const state = notebook('Iran. '.repeat(600))
    const fail = (start: number, end: number) =>
      failureOf(() => acceptMention(state, counting(), { path: note, entity: iran, start, end }))
    expect(fail(1500, 1504).message).toContain('cannot be told apart')
    expect(fail(5, 6).code).toBe('invalid')
    expect(fail(3590, 9999).code).toBe('invalid')
    const place = placeIn(state, 'Iran', 0, note)
    expect(failureOf(() => acceptMention(state, counting(), place)).code).toBe('invalid')
    expect(failureOf(() => forgetDecision(state, counting(), 'm-x')).code).toBe('not-found')
  })

  it('removes decisions with the record in which they stand', () => {
    const state = after(notebook(), (now) =>
      acceptMention(now, counting(), placeIn(now, 'Iran', 1)),
    )
    expect(after(state, (now) => removeRecord(now, counting(), note)).decisions.size).toBe(0)
  })
})

describe('editing a text with decisions', () => {
  const accepted = () =>
    after(notebook(), (now) => acceptMention(now, counting(), placeIn(now, 'Iran', 1)))

  it('writes no decision while the text is edited elsewhere', () => {
    const change = saveBody(accepted(), counting(), note, `${text}One more line.\n`)!
    expect(change.edits.map(({ kind }) => kind)).toEqual(['file'])
  })

  it('keeps a decision whose surroundings are edited, on one side and then on the other', () => {
    let state = accepted()
    for (const body of [
      text.replace('with Iran was', 'with Iran, so they say, was'),
      text.replace('The deal with Iran was', 'And the treaty of Iran, so they say, was'),
      text.replace('The deal with Iran was signed', 'And the treaty of Iran'),
    ]) {
      state = after(state, (now) => saveBody(now, counting(), note, body)!)
      expect(told(state).slice(0, 2)).toEqual([`Iran detected ${iran}`, `Iran accepted ${iran}`])
    }
  })

  it('loses a decision whose words are deleted, and gives it to no other', () => {
    const body = text.replace(' The deal with Iran was signed,', '')
    const state = after(accepted(), (now) => saveBody(now, counting(), note, body)!)
    expect(told(state).slice(0, 2)).toEqual([`Iran detected ${iran}`, `Iran detected ${iran}`])
  })

  it('keeps decisions beside links that are written anew', () => {
    const body = 'Of [[Iran]] and Iran beside [[Iran]] they spoke.'
    let state = after(notebook(body), (now) =>
      rejectMention(now, counting(), placeIn(now, 'Iran', 1)),
    )
    state = after(state, (now) => renameRecord(now, counting(), iran, 'Islamic Republic').change)
    expect(bodyAt(state)).toContain('[[Islamic Republic]] and Iran beside [[Islamic')
    expect(told(state)[1]).toBe('Iran rejected entities/Islamic Republic.md')
  })

  it('never gives a decision to another occurrence, and keeps it where no edit touched its words', () => {
    let kept = 0
    let untouched = 0
    fc.assert(
      fc.property(prose, fc.nat(), edits, (body, pick, changes) => {
        const all = [...body.matchAll(/\bIran\b/g)].length
        fc.pre(all > 0)
        const place = marked(body, 'Iran', pick % all)
        let state = notebook(body)
        const making = counting()
        try {
          state = after(state, (now) =>
            acceptMention(now, making, { path: note, entity: iran, ...place }),
          )
        } catch (error) {
          fc.pre(!(error instanceof AppError))
          throw error
        }
        let edited = { text: body, place: place as typeof place | null }
        for (const edit of changes) {
          const next = edit(edited)
          const change = saveBody(state, making, note, next.text)
          if (change) state = done(state, change)
          edited = next
        }
        const [now] = mentionsOf(state, note).filter((one) => one.state === 'accepted')
        if (edited.place) untouched++
        if (!now) return
        kept++
        if (edited.place)
          expect([now.start, now.end]).toEqual([edited.place.start, edited.place.end])
        else expect(now.text).toBe('Iran')
      }),
      { numRuns: 400 },
    )
    expect(kept).toBeGreaterThan(0.8 * untouched)
  })
})

describe('linking mentions', () => {
  it('puts a link in the place of the words', () => {
    const state = after(notebook(), (now) => linkMention(now, counting(), placeIn(now, 'Iran', 1)))
    expect(bodyAt(state)).toBe(text.replace('deal with Iran', 'deal with [[Iran]]'))
  })

  it('goes on showing other words, over line ends and in tables', () => {
    const body = 'With the Islamic\r\nRepublic.\r\n\r\n| a | b |\r\n|---|---|\r\n| Persia | c |\r\n'
    const files = { [iran]: markdown({ aliases: ['Islamic Republic', 'Persia'] }) }
    const state = after(
      notebook(body, files),
      (now) => linkAllMentions(now, counting(), { entity: iran, path: note }).change,
    )
    expect(bodyAt(state)).toBe(
      'With the [[Iran|Islamic Republic]].\r\n\r\n| a | b |\r\n|---|---|\r\n| [[Iran\\|Persia]] | c |\r\n',
    )
    expect(told(state)).toEqual([`Islamic Republic linked ${iran}`, `Persia linked ${iran}`])
  })

  it('links all that is certain in the whole notebook, as one change, and leaves sources alone', () => {
    const making = counting()
    let state = notebook(`${text}\`Iran\` [Iran](x)\n`, {
      'notes/other.md': 'IRAN and [[Iran]].',
      'sources/s.md': sourceFile({}, 'Iran'),
    })
    state = after(state, (now) => rejectMention(now, making, placeIn(now, 'Iran', 0)))
    state = after(state, (now) => acceptMention(now, making, placeIn(now, 'Iran', 2)))
    const { change, count } = linkAllMentions(state, making, { entity: iran, path: null })
    const linked = done(state, change)
    expect(count).toBe(3)
    expect(bodyAt(linked)).toBe(
      'The talks with Iran were long. The deal with [[Iran]] was signed, as [[Iran]] said in Washington.\n`Iran` [Iran](x)\n',
    )
    expect(bodyAt(linked, 'notes/other.md')).toBe('[[Iran|IRAN]] and [[Iran]].')
    expect(bodyAt(linked, 'sources/s.md')).toBe('Iran')
    expect(told(linked)[0]).toBe(`Iran rejected ${iran}`)
    expect(linked.decisions.size).toBe(1)
    expect(linkAllMentions(linked, making, { entity: iran, path: null }).count).toBe(0)
  })

  it('names the card with its folder where another record is called the same', () => {
    const state = after(notebook('Iran\n', { 'notes/Iran.md': '' }), (now) =>
      linkMention(now, counting(), placeIn(now, 'Iran')),
    )
    expect(bodyAt(state)).toBe('[[entities/Iran|Iran]]\n')
  })

  it('refuses code, sources, other links and names that a link cannot hold', () => {
    const state = notebook('`Iran` [Iran](x) [[Iran]] C# here', {
      'entities/C#.md': markdown({ type: 'concept' }),
      'sources/s.md': sourceFile({}, 'Iran'),
    })
    const fail = (place: Parameters<typeof linkMention>[2]) =>
      failureOf(() => linkMention(state, counting(), place)).code
    for (const occurrence of [0, 1, 2])
      expect(fail(placeIn(state, 'Iran', occurrence))).toBe('invalid')
    expect(fail(placeIn(state, 'C#', 0, 'entities/C#.md'))).toBe('invalid')
    expect(fail({ path: 'sources/s.md', entity: iran, start: 0, end: 4 })).toBe('invalid')
  })
})
