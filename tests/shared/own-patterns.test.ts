import { describe, expect, it } from 'vitest'
import { filesThatMakePatterns, writtenPatterns } from './own-patterns'

// The analyser's own language, instead of a program for each system.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** Where it finds nothing in this time it says that it does not know, which is no attack. */
const patience = { timeout: 500, attackTimeout: 250, incubationTimeout: 250 }

/** These join constants when they are loaded; what they make is looked at below. */
const makers = [
  'electron/launch/system-packages.mjs',
  'shared/dates/parse-date.ts',
  'shared/dossier/verbatim.ts',
  'shared/markdown/flat-fields.ts',
  'shared/markdown/link-grammar.ts',
  'shared/markdown/paragraphs.ts',
  'shared/markdown/pictures.ts',
  'shared/markdown/plain-text.ts',
  // Of words that the user wishes replaced, each letter for itself: nothing in it repeats.
  'shared/search/replace.ts',
  'shared/sources/names.ts',
  'shared/suggest/join-names.ts',
  'shared/suggest/plain-agreements.ts',
  'shared/suggest/read-words.ts',
]

describe('the patterns of the program', () => {
  it.each(writtenPatterns())('take time that grows with the text: $file /$source/$flags', (one) => {
    const verdict = checkSync(one.source, one.flags, patience)
    expect([
      verdict.status,
      verdict.status === 'vulnerable' && verdict.attack.pattern,
    ]).not.toContain('vulnerable')
  })

  it('are known where they are made of words', () => {
    expect(filesThatMakePatterns().sort()).toEqual(makers)
  })

  it('are looked at by something that notices', () => {
    expect(checkSync('^(a|a)*$', '', patience).status).toBe('vulnerable')
    expect(checkSync('\\s+$', '', patience).status).toBe('vulnerable')
  })
})

/** What is made while a module is loaded. */
const made = await patternsMadeBy(makers.filter((file) => file.startsWith('shared/')))

describe('the patterns that are made of words', () => {
  it('are many', () => expect(made.length).toBeGreaterThan(20))

  it.each(made)('take time that grows with the text: /%s/%s', (source, flags) => {
    expect(checkSync(source, flags, patience).status).not.toBe('vulnerable')
  })
})

async function patternsMadeBy(files: readonly string[]): Promise<(readonly [string, string])[]> {
  const found = new Map<string, readonly [string, string]>()
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: ConstructorParameters<RegExpConstructor>) {
      const pattern = new target(...given)
      // Libraries make some too; the third line is who asked.
      const [, , caller = ''] = new Error().stack?.split('\n') ?? []
      if (caller.includes('/shared/')) found.set(String(pattern), [pattern.source, pattern.flags])
      return pattern
    },
  })
  try {
    for (const file of files) await import(/* @vite-ignore */ `../../${file}`)
  } finally {
    globalThis.RegExp = Original
  }
  return [...found.values()]
}
