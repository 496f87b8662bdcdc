import type { SearchDocument } from '../../shared/search/document'
import type { SearchOrder } from '../../shared/search/search'
import type { EngineAnswer } from './engine'

/** What the search thread is told. */
export type ToThread =
  | { readonly kind: 'put'; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  | { readonly kind: 'search'; readonly turn: number; readonly order: SearchOrder }

/** What it answers. */
export interface FromThread {
  readonly turn: number
  readonly answer: EngineAnswer
}
