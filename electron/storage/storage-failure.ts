import { constants } from 'node:os'
import { AppError } from '../../shared/model/failure'
import { say } from '../../shared/words/words'

/** What was being done when the file system refused; each has its own sentence. */
export type Doing = 'write' | 'remove' | 'read' | 'change'

/** The error codes of operating systems that a person can do something about. */
const causeOfCode = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'tooLarge',
  ERR_FS_FILE_TOO_LARGE: 'tooLarge',
  EROFS: 'readOnly',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENAMETOOLONG: 'nameTooLong',
  EMFILE: 'tooManyOpen',
  ENFILE: 'tooManyOpen',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EISDIR: 'folderInTheWay',
  ENOTEMPTY: 'folderInTheWay',
  EEXIST: 'exists',
  EXDEV: 'otherDisk',
  ELOOP: 'linkLoop',
  EIO: 'disk',
} as const

type Cause = (typeof causeOfCode)[keyof typeof causeOfCode]

/** Turns what the file system said into a sentence; an `AppError` is passed on as it is. */
export function storageFailure(doing: Doing, file: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const why = causeOf(error)
  const reason = say(`storage:cause.${why}`, { code: codeOf(error) ?? '' })
  const remedy = say(`storage:remedy.${why}`)
  return new AppError('storage', say(`storage:failed.${doing}`, { file, reason, remedy }), {
    cause: error,
  })
}

/** The operating system's code of an error, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, errno } = error as NodeJS.ErrnoException
  // Node does not know some codes by name, `EDQUOT` among them; those it calls by a sentence or UNKNOWN.
  const isNamed = typeof code === 'string' && /^(?!UNKNOWN$)[A-Z\d_]+$/.test(code)
  return isNamed || errno === undefined ? code : (nameOfErrno(-errno) ?? code)
}

/** Whether an error says that there is nothing of that name, and not that nobody can tell. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
}

function nameOfErrno(errno: number): string | undefined {
  return Object.entries(constants.errno).find(([, number]) => number === errno)?.[0]
}

function causeOf(error: unknown): Cause | 'unknown' {
  const code = codeOf(error) ?? ''
  return isKnown(code) ? causeOfCode[code] : 'unknown'
}

function isKnown(code: string): code is keyof typeof causeOfCode {
  return Object.hasOwn(causeOfCode, code)
}
