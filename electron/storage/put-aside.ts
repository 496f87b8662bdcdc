import { moveDurably } from './durable-names'

/**
 * Gives a file that holds what it should not another name beside it, so that its place is free and
 * nothing in it is lost.
 * @param real real path of the file.
 * @param mark why it lies there: it is damaged, or another text was made of it.
 * @returns its real path now: the old one, the mark and the time.
 * @throws AppError `storage`; the file is where it was then.
 */
export async function putAside(
  real: string,
  at = new Date(),
  mark: 'corrupt' | 'original' = 'corrupt',
): Promise<string> {
  const aside = `${real}.${mark}-${at.toISOString().replaceAll(/[:.]/g, '-')}`
  await moveDurably(real, aside)
  return aside
}
