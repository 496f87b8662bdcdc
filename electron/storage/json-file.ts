import { lstatSync } from 'node:fs'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import { AppError } from '../../shared/model/failure'
import { currentFormat } from '../../shared/model/manifest'
import { say } from '../../shared/words/words'
import { writeDurably } from './durable-write'
import { lineOfJsonError } from './json-error-line'
import { readTextFile } from './read-file'
import { storageFailure } from './storage-failure'
import { WrongContent } from './wrong-content'

const formatted = z.looseObject({ format: z.number() })

/**
 * Where lowdb keeps its data: one JSON file, checked after every read and before every write, and
 * written by the durable writer only. lowdb itself takes any shape and throws bare syntax errors.
 */
export class DurableJson<Data> implements Adapter<Data> {
  /** The file's text when it was read; `undefined` where it was not. */
  private textRead: string | null | undefined

  /**
   * @param real real path of the file, no link in it; it need not exist.
   * @param shownAs the name by which the user knows the file.
   * @param isOnlyAsRead whether it is written only where it still is what was read.
   */
  constructor(
    private readonly real: string,
    private readonly schema: z.ZodType<Data>,
    private readonly shownAs: string,
    private readonly isOnlyAsRead = false,
  ) {}

  /**
   * The file's data, or `null` where there is no file.
   * @throws WrongContent when it is not JSON or of another shape; AppError `newer-format` when a newer
   *   program wrote it; AppError `storage` when it cannot be read.
   */
  async read(): Promise<Data | null> {
    await Promise.resolve()
    this.textRead = this.isThere() ? readTextFile(this.real, this.shownAs).text : null
    if (this.textRead === null) return null
    const data = this.parse(this.textRead.replace(/^\uFEFF/, ''))
    const format = formatted.safeParse(data).data?.format ?? 0
    if (format > currentFormat) {
      throw new AppError('newer-format', say('storage:newerFormat', { file: this.shownAs }))
    }
    const checked = this.schema.safeParse(data)
    if (checked.success) return checked.data
    throw new WrongContent(
      say('storage:json.otherShape', { file: this.shownAs, detail: describeIssue(checked.error) }),
    )
  }

  /**
   * @throws AppError `storage`, or `conflict` where another program wrote the file since it was read;
   *   the file is as it was then, and so must be what is in memory.
   */
  async write(data: Data): Promise<void> {
    const replacing = this.isOnlyAsRead ? this.textRead : undefined
    await writeDurably(this.real, this.textOf(data), this.shownAs, { replacing })
  }

  /** The file with that data. */
  textOf(data: Data): string {
    return `${JSON.stringify(this.schema.parse(data), null, 2)}
`
  }

  /** A file that the disk does not tell of for the moment must not be taken for one that is not there. */
  private isThere(): boolean {
    try {
      return lstatSync(this.real, { throwIfNoEntry: false }) !== undefined
    } catch (error) {
      throw storageFailure('read', this.shownAs, error)
    }
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text) as unknown
    } catch {
      const line = lineOfJsonError(text)
      throw new WrongContent(say('storage:json.broken', { file: this.shownAs, line }), line)
    }
  }
}

/** The first thing that is wrong, in few words: `claims.3.status: expected …`. */
export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return ''
  return issue.path.length === 0
    ? issue.message
    : `${issue.path.map(String).join('.')}: ${issue.message}`
}
