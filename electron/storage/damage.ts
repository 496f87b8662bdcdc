import { AppError } from '../../shared/model/failure'
import type { Problem } from '../../shared/model/problem'
import { say } from '../../shared/words/words'
import { storageFailure } from './storage-failure'
import { WrongContent } from './wrong-content'

/**
 * The problem that a file of the notebook cannot be read; the rest of the notebook opens.
 * @throws AppError `newer-format`: a notebook with such a file is not opened at all.
 */
export function damageOf(path: string, error: unknown): Problem {
  if (error instanceof AppError && error.code === 'newer-format') throw error
  const { message } = storageFailure('read', path, error)
  const line = error instanceof WrongContent ? error.line : null
  const isText = error instanceof WrongContent && error.encoding !== null
  const isJson = error instanceof WrongContent && path.endsWith('.json')
  return {
    code: isJson ? 'json-broken' : isText ? 'text-encoding' : 'file-unreadable',
    where: line === null ? { path } : { path, line },
    message: isText ? say('storage:text.foreign', { path }) : message,
  }
}
