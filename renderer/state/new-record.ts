import { create } from 'zustand'

/** A passage that a new claim, relation or event starts with. */
export interface FirstPassage {
  readonly source: string
  readonly id: string
  /** Its words, to be read while one writes. */
  readonly quote: string
}

/** What is being made: at most one thing at a time. */
export type NewRecord =
  | { readonly kind: 'entity'; readonly name: string }
  | { readonly kind: 'claim'; readonly text: string; readonly passage: FirstPassage | null }
  | {
      readonly kind: 'relation'
      /** Path of the entity that it is made from. */
      readonly from: string | null
      readonly passage: FirstPassage | null
    }
  | { readonly kind: 'event'; readonly passage: FirstPassage | null }

interface NewRecordStore {
  readonly proposed: NewRecord | null
  propose: (record: NewRecord) => void
  /** The sheet was left. */
  settle: () => void
}

/** Lets a text propose an entity, claim, relation or event without knowing who makes it. */
export const useNewRecord = create<NewRecordStore>((set) => ({
  proposed: null,
  propose: (proposed) => {
    set({ proposed })
  },
  settle: () => {
    set({ proposed: null })
  },
}))

/** What is proposed of this kind; `null` when nothing is. */
export function useProposed<K extends NewRecord['kind']>(
  kind: K,
): Extract<NewRecord, { kind: K }> | null {
  const { proposed } = useNewRecord()
  return proposed?.kind === kind ? (proposed as Extract<NewRecord, { kind: K }>) : null
}
