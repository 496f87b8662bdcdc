import { moveDurably } from './durable-names'

/**
 * Gives a file that holds what it should not another name beside it, so that its place is free and
 * nothing in it is lost.
 * @param real real path of the file.
 * @returns its real path now: the old one, `.corrupt-` and the time.
 * @throws AppError `storage`; the file is where it was then.
 */
export async function putAside(real: string, at = new Date()): Promise<string> {
  const aside = `${real}.corrupt-${at.toISOString().replaceAll(/[:.]/g, '-')}`
  await moveDurably(real, aside)
  return aside
}
