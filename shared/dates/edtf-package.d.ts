/** The part of the package `edtf` that is used; it ships without types. */
declare module 'edtf' {
  /** Qualifiers are `true`, or a mask of the digits they stand for. */
  interface ParsedDate {
    readonly type: 'Date' | 'Year' | 'Season'
    /** Year, month from 0 (or a season 21–24), day, hour, minute, second. */
    readonly values: readonly number[]
    readonly approximate?: boolean | number
    readonly uncertain?: boolean | number
    readonly unspecified?: number
  }
  interface ParsedInterval {
    readonly type: 'Interval'
    readonly values: readonly (ParsedDate | null)[]
  }
  interface ParsedSet {
    readonly type: 'Set'
    readonly values: readonly (ParsedDate | readonly ParsedDate[])[]
    readonly earlier?: boolean
    readonly later?: boolean
  }
  interface ParsedOther {
    readonly type: 'List' | 'Decade' | 'Century'
  }
  export type Parsed = ParsedDate | ParsedInterval | ParsedSet | ParsedOther

  /** @throws Error when the text is not EDTF of that level. */
  export function parse(
    text: string,
    constraints?: { readonly level?: number; readonly types?: readonly string[] },
  ): Parsed
}
