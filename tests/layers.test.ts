import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a file in each place may import; the first rule whose folder matches holds. */
const rules: readonly { folder: string; files: readonly string[]; packages: RegExp }[] = [
  {
    folder: 'shared/',
    files: ['shared/', 'data/names/'],
    packages: /^(zod|yaml|marked|edtf|i18next|ulid)$/,
  },
  {
    folder: 'renderer/',
    files: ['renderer/', 'shared/'],
    packages:
      /^(?!node:|electron|lowdb|fs$|path$)(react|react-dom|react-aria-components|react-aria|@codemirror|@lezer|i18next|react-i18next|lucide-react|zustand|react-resizable-panels|fuzzysort|marked|zod|@fontsource-variable)/,
  },
  {
    folder: 'electron/storage/',
    files: ['electron/storage/', 'shared/', 'data/entity-types.json', 'data/relation-verbs.json'],
    packages: /^(node:.*|fflate|lowdb|ulid|yaml|zod)$/,
  },
  {
    folder: 'electron/handlers/',
    files: [
      'electron/handlers/',
      'electron/ipc/answer',
      'electron/search/',
      'electron/storage/',
      'shared/',
    ],
    packages: /^(node:.*|ulid|zod)$/,
  },
  {
    folder: 'electron/search/',
    files: ['electron/search/', 'electron/storage/', 'shared/'],
    packages: /^node:.*$/,
  },
  {
    folder: 'electron/cli/',
    files: ['electron/cli/', 'electron/handlers/', 'electron/storage/', 'shared/'],
    packages: /^node:.*$/,
  },
  {
    folder: 'electron/cli.ts',
    files: ['electron/cli/', 'electron/handlers/', 'electron/storage/', 'shared/'],
    packages: /^node:.*$/,
  },
  { folder: 'electron/', files: ['electron/', 'shared/'], packages: /^(node:.*|electron|zod)$/ },
]

/** Features of the window meet in `app.tsx` only. */
const features = [
  'notes',
  'sources',
  'entities',
  'claims',
  'timeline',
  'graph',
  'search',
  'dossiers',
  'history',
  'trash',
  'palette',
  'relations',
  'settings',
  'problems',
  'welcome',
]

interface Import {
  from: string
  to: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g)
  return [...found].map((match) => ({ from: file, to: resolveImport(file, match[1] ?? '') }))
}

function resolveImport(file: string, specifier: string): string {
  return specifier.startsWith('.')
    ? relative(root, resolve(root, dirname(file), specifier))
    : specifier
}

function isFile(target: string): boolean {
  return /^(shared|electron|renderer|data|tests)\//.test(target)
}

function featureOf(path: string): string | undefined {
  const folder = path.split('/')[1] ?? ''
  return path.startsWith('renderer/') && features.includes(folder) ? folder : undefined
}

const imports = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).flatMap(importsOf)

describe('layers', () => {
  it('sees the imports of the tree', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it('lets dependencies point one way only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const rule = rules.find(({ folder }) => from.startsWith(folder))
      if (!rule) return true
      return isFile(to)
        ? !rule.files.some((folder) => to.startsWith(folder))
        : !rule.packages.test(to)
    })
    expect(wrong).toEqual([])
  })

  it('keeps the features of the window apart', () => {
    const wrong = imports.filter(({ from, to }) => {
      const feature = featureOf(from)
      const other = featureOf(to)
      return feature !== undefined && other !== undefined && feature !== other
    })
    expect(wrong).toEqual([])
  })
})
