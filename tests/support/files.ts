import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Writes files (content by path) below a folder. */
export function addFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The text of every file in a folder, by path; dot folders only when asked for. */
export function filesIn(folder: string, isDotShown = false): Record<string, string> {
  const files = entriesIn(folder).filter((path) => lstatSync(path).isFile())
  const named = files.map((path) => [relative(folder, path), readFileSync(path, 'utf8')] as const)
  return Object.fromEntries(named.filter(([path]) => isDotShown || !/(^|\/)\./.test(path)))
}

/** Every property of every file and folder that opening a notebook must not change. */
export function fingerprintOf(folder: string): Record<string, string> {
  const prints = [folder, ...entriesIn(folder)].map((path) => {
    const { mode, mtimeNs, ctimeNs, size, ino } = lstatSync(path, { bigint: true })
    const stat = lstatSync(path)
    const content = stat.isFile() ? readFileSync(path, 'hex') : ''
    const target = stat.isSymbolicLink() ? readlinkSync(path) : ''
    return [path, [mode, mtimeNs, ctimeNs, size, ino, content, target].join(' ')]
  })
  return Object.fromEntries(prints) as Record<string, string>
}

function entriesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [path, ...entriesIn(path)] : [path]
  })
}
