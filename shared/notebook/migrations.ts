import { currentFormat } from '../model/manifest'

/** The texts of a notebook's files, JSON and Markdown, by path. */
export type NotebookTexts = ReadonlyMap<string, string>

/**
 * One step from a format to the next. It leaves alone what is of the next format already: after a
 * crash it is run once more on files of which some were written. `notebook.json` is not its affair.
 */
export interface Migration {
  /** The format that it starts from. */
  readonly from: number
  /** The files that are different in the next format, as they are there. */
  readonly migrate: (texts: NotebookTexts) => NotebookTexts
}

/** The steps to the format of now. There was none before the first, so there is nothing to migrate. */
export const migrations: readonly Migration[] = []

/**
 * The files that are different in the format of now.
 * @param from the format of the notebook.
 * @returns `null` where no way leads from that format to the one of now.
 */
export function migratedTexts(
  texts: NotebookTexts,
  from: number,
  steps: readonly Migration[],
): NotebookTexts | null {
  const changed = new Map<string, string>()
  for (let format = from; format < currentFormat; format += 1) {
    const step = steps.find((one) => one.from === format)
    if (!step) return null
    const made = step.migrate(new Map([...texts, ...changed]))
    for (const [path, text] of made) changed.set(path, text)
  }
  return changed
}
