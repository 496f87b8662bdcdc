import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')

/** A regular expression of the program's own, and where it stands first. */
export interface OwnPattern {
  readonly source: string
  readonly flags: string
  readonly file: string
}

/** Every regular expression that is written in the program, each once. */
export function writtenPatterns(): OwnPattern[] {
  const found = new Map<string, OwnPattern>()
  for (const file of filesOf('shared', 'renderer', 'electron')) {
    const parsed = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      false,
    )
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const pattern = { source: node.text.slice(1, end), flags: node.text.slice(end + 1), file }
        if (!found.has(node.text)) found.set(node.text, pattern)
      }
      ts.forEachChild(node, visit)
    }
    visit(parsed)
  }
  return [...found.values()]
}

/** Every file of the program that makes regular expressions of words. */
export function filesThatMakePatterns(): string[] {
  return filesOf('shared', 'renderer', 'electron').filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('new RegExp('),
  )
}

function filesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path))
      .map((path) => relative(root, join(root, folder, path)).replaceAll('\\', '/')),
  )
}
