import { basename } from 'node:path'
import { ulid } from 'ulid'
import { currentFormat, manifestSchema, type Manifest } from '../../shared/model/manifest'
import type { Problem } from '../../shared/model/problem'
import { damageOf } from './damage'
import { DurableJson } from './json-file'
import { existsInside, realPathInside } from './safe-path'

/** `notebook.json`, or what stands for it where there is none or a broken one. */
export interface ManifestRead {
  readonly manifest: Manifest
  readonly problems: readonly Problem[]
}

/** What `notebook.json` says of a notebook that is new. */
export function newManifest(name: string, at: Date): Manifest {
  return {
    format: currentFormat,
    id: ulid(at.getTime()),
    name,
    created: at.toISOString(),
    citationStyle: 'apa',
    settings: {},
  }
}

/**
 * Reads `notebook.json`. Any folder of Markdown is a notebook: where the file is missing or broken,
 * what it should say is made up in memory, and nothing is written.
 * @throws AppError `newer-format`
 */
export async function readManifest(root: string, at: Date): Promise<ManifestRead> {
  const made = newManifest(basename(root) || root, at)
  try {
    return { manifest: (await manifestFile(root).read()) ?? made, problems: [] }
  } catch (error) {
    return { manifest: made, problems: [damageOf('notebook.json', error)] }
  }
}

/**
 * Writes down what a folder is, where that was only in memory: a folder of Markdown becomes a
 * notebook with the first thing in it that only a notebook has. A file that is there stays.
 * @throws AppError `storage`
 */
export async function keepManifest(root: string, manifest: Manifest): Promise<void> {
  if (!existsInside(root, 'notebook.json')) await writeManifest(root, manifest)
}

/** @throws AppError `storage` */
export async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  await manifestFile(root).write(manifest)
}

/** Whether data is a manifest of a format that this program knows. */
export function isManifest(data: unknown): boolean {
  const manifest = manifestSchema.safeParse(data).data
  return manifest !== undefined && manifest.format <= currentFormat
}

/** `notebook.json` as a file that is checked when it is read and written. */
export function manifestFile(root: string): DurableJson<Manifest> {
  const path = 'notebook.json'
  return new DurableJson(realPathInside(root, path), manifestSchema, path)
}
