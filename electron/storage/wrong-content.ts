import type { Encoding } from '../../shared/model/encoding'
import { AppError } from '../../shared/model/failure'

/**
 * A file that the disk gave without complaint, but that does not hold what it should. It is left
 * where it is, as it is; trying again does not help.
 */
export class WrongContent extends AppError {
  constructor(
    message: string,
    /** Line (from 1) where it goes wrong, where that can be told. */
    readonly line: number | null = null,
    /** How it is probably written, where it is a text but not in UTF-8. */
    readonly encoding: Encoding | null = null,
  ) {
    super('storage', message)
    this.name = 'WrongContent'
  }
}
