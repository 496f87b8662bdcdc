import { create } from 'zustand'

/** A passage that a new claim starts with. */
export interface FirstPassage {
  readonly source: string
  readonly id: string
}

interface NewRecordStore {
  /** The sheet for a new entity is open, with this name filled in. */
  readonly entity: { readonly name: string } | null
  /** The sheet for a new claim is open, with this sentence and this first piece of evidence. */
  readonly claim: { readonly text: string; readonly passage: FirstPassage | null } | null
  proposeEntity: (name: string) => void
  proposeClaim: (text: string, passage: FirstPassage | null) => void
  /** The sheet was left. */
  settle: () => void
}

/** Lets a text propose an entity or a claim without knowing who makes it. */
export const useNewRecord = create<NewRecordStore>((set) => ({
  entity: null,
  claim: null,
  proposeEntity: (name) => {
    set({ entity: { name }, claim: null })
  },
  proposeClaim: (text, passage) => {
    set({ claim: { text, passage }, entity: null })
  },
  settle: () => {
    set({ entity: null, claim: null })
  },
}))
