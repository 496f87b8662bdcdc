import { join } from 'node:path'
import { inject, recordCalls, type Tracer } from '../machine/strace'
import { readPoints, type Point } from '../machine/trace'
import type { CaseFolders } from './case-folders'
import type { Gate } from './gate-process'

/** All calls of these names that an operation makes, in their order. */
export async function pointsOf(
  gate: Gate,
  folders: CaseFolders,
  operation: string,
  calls: readonly string[],
): Promise<Point[]> {
  const folder = folders.make()
  await gate.prepare(folder, operation)
  const log = `${folder}.log`
  const tracer = await recordCalls(gate.pid, calls, log)
  const threads = gate.threads()
  const { failed } = await gate.go()
  await tracer.detach()
  await gate.close()
  if (failed) throw new Error(`${operation} failed without a fault: ${failed.message}`)
  return readPoints(log, threads, folder)
}

/**
 * Injects a fault where a point is, in a process that is ready for the same operation.
 * @param times `''` for this call alone, `+` for all from there, `..2` for two more.
 * @throws Error when the process has no such thread.
 */
export function injectAt(
  gate: Gate,
  folder: string,
  point: Point,
  fault: { readonly does: string; readonly more?: '+' | number; readonly log?: string },
): Promise<Tracer> {
  const thread = gate.threads()[point.thread]
  if (thread === undefined) throw new Error(`There is no thread ${point.thread}`)
  const { call, count, isSteady, about } = point
  const { does, more = 0, log } = fault
  const when = more === '+' ? `${count}+` : `${count}..${count + more}`
  const path = isSteady ? join(folder, about) : undefined
  return inject(thread, { call, path, when, does }, log)
}

/** How a point is named in a label: the same in every run. */
export function nameOfPoint({ thread, call, count, about }: Point): string {
  const where = thread === 0 ? '' : `, thread ${thread}`
  return `${call} ${count}${where}${about === '' ? '' : ` (${about})`}`
}
