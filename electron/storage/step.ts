/** How a file on disk stands to what a change does to it. */
export type Position = 'before' | 'after' | 'neither'

/** What a change does to one file. Whatever is taken out of the notebook lies in its trash. */
export interface Step {
  /** The file, as the user knows it. */
  readonly path: string
  /** Whether the file is gone afterwards. Such steps come last, so that no text is ever nowhere. */
  readonly isRemoval: boolean
  /** @throws AppError when the file cannot be read. */
  position(): Promise<Position>
  /** Writes the file as it is on that side of the change; only where it is on the other side. */
  bring(to: 'before' | 'after'): Promise<void>
}
