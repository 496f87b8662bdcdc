import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../row'
import { contentsOf, type Content } from './content'
import { makeFilesToImport, makeFirstNotebook } from './first-notebook'
import { operationNamed } from './operations'

/** Makes a folder for each case of a row, each with the notebook as it is before every operation. */
export class CaseFolders {
  private count = 0
  private readonly known = new Map<string, Promise<Content[]>>()

  constructor(private readonly bench: Bench) {
    makeFilesToImport(bench.folder)
  }

  /** A path below the folder of the row that is not used yet. */
  path(): string {
    this.count += 1
    return join(this.bench.folder, String(this.count))
  }

  make(): string {
    const folder = this.path()
    makeFirstNotebook(folder)
    return folder
  }

  /** Does something in the folder of a case, and removes it unless that fails. */
  async use(act: (folder: string) => Promise<void>): Promise<void> {
    const folder = this.make()
    await act(folder)
    rmSync(folder, { recursive: true, force: true })
  }

  /** The content before the operation and after each of its steps. */
  contents(operation: string): Promise<Content[]> {
    const contents = this.known.get(operation) ?? contentsOf(this.path(), operationNamed(operation))
    this.known.set(operation, contents)
    return contents
  }

  /** What may be found when so many steps were acknowledged: those, and perhaps one more. */
  async allowed(operation: string, acknowledged: number): Promise<Content[]> {
    const contents = await this.contents(operation)
    return contents.slice(acknowledged, acknowledged + 2)
  }
}
