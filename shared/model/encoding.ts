import { z } from 'zod'

/** The encodings other than UTF-8 that a text may turn out to be written in (WHATWG names). */
export const encodingSchema = z.enum([
  /** Western; Latin-1 is a part of it. */
  'windows-1252',
  /** Central European. */
  'windows-1250',
  /** Cyrillic. */
  'windows-1251',
  'utf-16le',
  'utf-16be',
])
export type Encoding = z.infer<typeof encodingSchema>
